import { Alert, Button } from '@digdir/designsystemet-react';
import { CircleCheckBig } from 'lucide-react';
import { Link } from 'react-router';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { useStore } from '../../shell/store-frame';
import { Effect } from './effect';
import type { ImportFile } from './import-page';
import { takenIn } from './taken-in';
import { PicturesReport } from './pictures-report';
import { PreviewRows } from './preview-rows';
import { ShelvesPart } from './shelves-part';
import type { ShelfChoices } from './use-shelf-choices';

export function Working({ file }: { file: ImportFile }) {
  const { say } = useWords();
  const { done } = file.counts;
  const reading = file.state === 'READING' && file.counts.total > 0;
  const total = takenIn(file.counts);
  const applying = file.state === 'APPLYING';
  const words = applying
    ? say('import.applying', { done, total })
    : file.state === 'PREVIEWING'
      ? say('import.previewing')
      : reading
        ? say('import.readRows', { n: file.counts.total })
        : say(file.connectorId ? 'import.fetching' : 'import.reading');
  return (
    <div className="card working">
      <p role="status">{words}</p>
      <progress aria-label={words} {...(applying ? { value: done, max: Math.max(1, total) } : previewing(file))} />
    </div>
  );
}

const previewing = ({ state, counts }: ImportFile) =>
  state === 'PREVIEWING' ? { value: counts.done, max: Math.max(1, counts.total) } : {};

interface ReportProps {
  file: ImportFile;
  choices: ShelfChoices;
  onFile: (file: ImportFile) => void;
}

export function Report({ file, choices, onFile }: ReportProps) {
  const { say } = useWords();
  const { slug } = useStore();
  const { refused } = file.counts;
  const taken = takenIn(file.counts);
  return (
    <div className="stack">
      <div className="handed-in" role="status">
        <CircleCheckBig aria-hidden size={48} />
        <h2>{say('import.report.title', { n: taken })}</h2>
        <div className="row">
          <Button asChild>
            <Link to={`/butikk/${slug}/varer`}>{say('import.report.goods')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link to={`/butikk/${slug}/import`}>{say('import.report.another')}</Link>
          </Button>
        </div>
      </div>
      <Effect file={file} />
      {refused > 0 && <ShelvesPart file={file} choices={choices} onFile={onFile} />}
      <PicturesReport id={file.id} />
      <PreviewRows file={file} first={refused > 0 ? 'REFUSED' : 'ALL'} />
    </div>
  );
}

export function Failed({ file }: { file: ImportFile }) {
  const { say } = useWords();
  const { slug } = useStore();
  const { inWords } = useInputProblems();
  return (
    <div className="stack">
      <Alert data-color={file.state === 'FAILED' ? 'danger' : 'info'}>
        <b>{say(file.state === 'FAILED' ? 'import.failed' : 'import.cancelled')}</b>
        {file.problem && <p>{inWords(file.problem)}</p>}
      </Alert>
      <div>
        <Button asChild>
          <Link to={`/butikk/${slug}/import`}>{say('import.report.another')}</Link>
        </Button>
      </div>
    </div>
  );
}
