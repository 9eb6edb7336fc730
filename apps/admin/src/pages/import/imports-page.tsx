import { ImportsDocument, type ImportsQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { FileSpreadsheet, Plug } from 'lucide-react';
import { Link } from 'react-router';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { DropZone } from './drop-zone';
import { takenIn } from './taken-in';
import './import.css';

type Earlier = ImportsQuery['imports'][number];

export function ImportsPage() {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(ImportsDocument, { storeId: store.id });
  return (
    <Page
      title={say('import.title')}
      lead={say('import.lead')}
      actions={
        <Button asChild variant="secondary">
          <Link to={`/butikk/${store.slug}/import/kilder`}>
            <Plug aria-hidden /> {say('import.sources')}
          </Link>
        </Button>
      }
    >
      <DropZone />
      <section className="stack">
        <h2>{say('import.earlier')}</h2>
        <Loaded query={query} skeleton={<Lines count={3} />}>
          {({ imports }) =>
            imports.length === 0 ? (
              <Empty icon={FileSpreadsheet} title={say('import.none')}>
                <p>{say('import.noneText')}</p>
              </Empty>
            ) : (
              <div className="table-wrap" tabIndex={0} role="region" aria-label={say('import.earlier')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{say('import.file')}</th>
                      <th scope="col">{say('import.when')}</th>
                      <th scope="col">{say('import.state')}</th>
                      <th scope="col">{say('import.rows')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {imports.map((file) => (
                      <EarlierRow key={file.id} file={file} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}

function EarlierRow({ file }: { file: Earlier }) {
  const { say, moment } = useWords();
  const { inWords } = useInputProblems();
  const { slug } = useStore();
  const mood = file.state === 'FAILED' ? 'state--bad' : file.state === 'APPLIED' ? 'state--good' : 'state--plain';
  return (
    <tr>
      <th scope="row">
        <Link to={`/butikk/${slug}/import/${file.id}`}>{file.filename}</Link>
      </th>
      <td>{moment(file.uploadedAt)}</td>
      <td>
        <span className={`state ${mood}`}>{say(`importState.${file.state}`)}</span>
      </td>
      <td>
        {file.problem
          ? inWords(file.problem)
          : file.state === 'APPLIED'
            ? say('import.result', { n: takenIn(file.counts), refused: file.counts.refused })
            : file.counts.total}
        {file.rowsDroppedAt && <small className="was">{say('import.rowsCleared')}</small>}
      </td>
    </tr>
  );
}
