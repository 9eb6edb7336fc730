import type { SourceRunFragment } from '@bytorg/graphql-client';
import { useWords } from '../../language/use-words';

const moods: Partial<Record<SourceRunFragment['state'], string>> = {
  APPLIED: 'state--good',
  FAILED: 'state--bad',
  CANCELLED: 'state--plain',
};

/** How a run stands, in a word; what waits for a person says so. */
export function RunState({ run }: { run: SourceRunFragment }) {
  const { say } = useWords();
  const waits = run.state === 'PREVIEWED' || run.state === 'MAPPED';
  return (
    <span className={`state ${moods[run.state] ?? ''}`}>
      {waits ? say('sources.waits') : say(`importState.${run.state}`)}
    </span>
  );
}

export const isUnderWay = ({ state }: SourceRunFragment) =>
  ['UPLOADED', 'READING', 'PREVIEWING', 'APPLYING'].includes(state);
