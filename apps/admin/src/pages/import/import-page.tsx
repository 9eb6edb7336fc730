import { OneImportDocument, type ImportStateFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft, FileX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { ColumnsStep } from './columns-step';
import { PreviewStep } from './preview-step';
import { Failed, Report, Working } from './outcome';
import { useShelfChoices } from './use-shelf-choices';
import './import.css';

export type ImportFile = ImportStateFragment;
const moving = ['UPLOADED', 'READING', 'PREVIEWING', 'APPLYING'];

export function ImportPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const store = useStore();
  const query = useQuery(OneImportDocument, { id });
  const file = query.data?.importFile;
  const { refetch } = query;
  const [correcting, setCorrecting] = useState(false);
  const underWay = file !== undefined && file !== null && moving.includes(file.state);
  useEffect(() => {
    if (!underWay) return;
    let watched = true;
    let timer = setTimeout(() => void ask(), 700);
    // A question that fails is asked again like any other: the work goes on without us.
    async function ask() {
      await refetch();
      if (watched) timer = setTimeout(() => void ask(), 700);
    }
    return () => {
      watched = false;
      clearTimeout(timer);
    };
  }, [underWay, refetch]);

  // The new preview may be there before the answer is: then the state says nothing, and the step is left all the same.
  function onFile(next: ImportFile) {
    setCorrecting(false);
    query.setData({ importFile: next });
  }

  return (
    <Page
      title={file?.filename ?? say('import.title')}
      lead={file && <Steps file={file} correcting={correcting} />}
      actions={
        <Button asChild variant="tertiary">
          <Link to={`/butikk/${store.slug}/import`}>
            <ArrowLeft aria-hidden /> {say('import.back')}
          </Link>
        </Button>
      }
    >
      <Loaded query={query}>
        {({ importFile }) =>
          importFile ? (
            <Step
              key={importFile.id}
              file={importFile}
              correcting={correcting}
              onFile={onFile}
              onColumns={() => setCorrecting(true)}
            />
          ) : (
            <Empty icon={FileX} title={say('import.gone')} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface StepProps {
  file: ImportFile;
  /** The columns are looked at again although there is a preview. */
  correcting: boolean;
  onFile: (file: ImportFile) => void;
  onColumns: () => void;
}

function Step({ file, correcting, onFile, onColumns }: StepProps) {
  const choices = useShelfChoices(file.id);
  const known = { file, choices, onFile };
  if (file.state === 'MAPPED' || (file.state === 'PREVIEWED' && correcting)) return <ColumnsStep {...known} />;
  if (file.state === 'PREVIEWED') return <PreviewStep {...known} onColumns={onColumns} />;
  if (file.state === 'APPLIED') return <Report {...known} />;
  if (file.state === 'FAILED' || file.state === 'CANCELLED') return <Failed file={file} />;
  return <Working file={file} />;
}

const stepOf = {
  UPLOADED: 0,
  READING: 0,
  MAPPED: 0,
  PREVIEWING: 1,
  PREVIEWED: 1,
  APPLYING: 2,
  APPLIED: 2,
  FAILED: -1,
  CANCELLED: -1,
};

function Steps({ file, correcting }: Pick<StepProps, 'file' | 'correcting'>) {
  const { say } = useWords();
  const at = correcting ? 0 : stepOf[file.state];
  if (at < 0) return <>{say(`importState.${file.state}`)}</>;
  return (
    <ol className="steps" aria-label={say('import.steps')}>
      {(['columns', 'preview', 'done'] as const).map((step, index) => (
        <li key={step} data-done={index < at} aria-current={index === at ? 'step' : undefined}>
          {say(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
