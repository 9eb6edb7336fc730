import { Button } from '@digdir/designsystemet-react';
import { SearchCheck } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import type { Words } from './search-words-page';

/** What the town asked for and did not find: a word to explain, or goods that nobody has. */
export function MissList({ found, onMake }: { found: Words; onMake: (words: string) => void }) {
  const { say } = useWords();
  const { misses, missed, searches, leastShown } = found;
  return (
    <section className="card" aria-labelledby="misses">
      <h2 id="misses">{say('searchWords.misses')}</h2>
      <p>{say('searchWords.share', { missed, searches })}</p>
      <p className="quiet">{say('searchWords.few', { n: leastShown })}</p>
      {misses.length === 0 ? (
        <Empty icon={SearchCheck} title={say('searchWords.noMisses')} />
      ) : (
        <ul className="search-words__list">
          {misses.map(({ words, count, days }) => (
            <li key={words}>
              <span className="search-words__words">
                <b lang="nb">{words}</b>
                <small>{say('searchWords.count', { n: count, days })}</small>
              </span>
              <Button
                variant="secondary"
                data-size="sm"
                aria-label={say('searchWords.makeFor', { words })}
                onClick={() => onMake(words)}
              >
                {say('searchWords.make')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
