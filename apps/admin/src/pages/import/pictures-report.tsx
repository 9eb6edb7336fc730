import { ImportPicturesDocument, type ImportPicturesQuery } from '@bytorg/graphql-client';
import { Details } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useWords } from '../../language/use-words';
import { useInputProblems } from '../../query/input-problems';
import { useQuery } from '../../query/use-query';

type Pictures = ImportPicturesQuery['importPictures'];
const OFTEN = 1500;

/** What becomes of the pictures that the file named: they are fetched after the goods are in, and hold nothing up. */
export function PicturesReport({ id }: { id: string }) {
  const query = useQuery(ImportPicturesDocument, { id });
  const pictures = query.data?.importPictures;
  const { refetch } = query;
  useEffect(() => {
    if (!pictures?.waiting) return;
    // Each answer is a new object: the next question follows it.
    const timer = setTimeout(() => void refetch(), OFTEN);
    return () => clearTimeout(timer);
  }, [pictures, refetch]);
  if (!pictures || pictures.waiting + pictures.brought + pictures.kept + pictures.failed === 0) return null;
  return <Outcome pictures={pictures} />;
}

function Outcome({ pictures }: { pictures: Pictures }) {
  const { say } = useWords();
  const { waiting, brought, kept, failed, failures } = pictures;
  const total = waiting + brought + kept + failed;
  const words = waiting
    ? say('import.pictures.fetching', { done: total - waiting, total })
    : say('import.pictures.brought', { n: brought });
  return (
    <section className="stack import-pictures" aria-label={say('import.pictures')}>
      <p role="status">
        {words} {kept > 0 && say('import.pictures.kept', { n: kept })}
      </p>
      {waiting > 0 && <progress aria-label={words} value={total - waiting} max={total} />}
      {failed > 0 && (
        <Details>
          <Details.Summary>{say('import.pictures.failed', { n: failed })}</Details.Summary>
          <Details.Content>
            <Failures failures={failures} more={failed - failures.length} />
          </Details.Content>
        </Details>
      )}
    </section>
  );
}

function Failures({ failures, more }: { failures: Pictures['failures']; more: number }) {
  const { say } = useWords();
  const { inWords } = useInputProblems();
  return (
    <>
      <ul className="retired">
        {failures.map(({ row, name, address, problem }) => (
          <li key={row}>
            {say('import.row')} {row}, {name}: {inWords(problem)}
            <br />
            <small className="quiet import-address">{address}</small>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{say('import.retiresMore', { n: more })}</p>}
      <p className="quiet">{say('import.pictures.mend')}</p>
    </>
  );
}
