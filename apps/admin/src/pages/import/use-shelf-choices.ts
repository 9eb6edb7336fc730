import { type AskedShelfFragment, SaveImportShelvesDocument } from '@bytorg/graphql-client';
import { useState } from 'react';
import { useAct } from '../../query/use-act';
import type { ImportFile } from './import-page';
import type { Chosen } from './shelf-choice';

/** What is chosen and not saved yet. Held above the steps, whose own buttons take it along: nothing that a person chose is lost. */
export function useShelfChoices(importId: string) {
  const act = useAct(SaveImportShelvesDocument);
  const [chosen, setChosen] = useState<Record<string, { to: Chosen; was: Chosen }>>({});
  const given = Object.entries(chosen)
    .filter(([, { to, was }]) => to && to !== was)
    .map(([name, { to }]) => ({ name, categoryId: to === 'NONE' ? null : to }));

  /** The import as it is then; nothing where it was refused. */
  async function save(): Promise<ImportFile | undefined> {
    const answer = await act.run({ id: importId, shelves: given });
    if (answer) setChosen({});
    return answer?.saveImportShelves;
  }
  return {
    of: (asked: AskedShelfFragment): Chosen => (asked.name in chosen ? chosen[asked.name]!.to : before(asked)),
    choose: (asked: AskedShelfFragment, to: Chosen) =>
      setChosen((old) => ({ ...old, [asked.name]: { to, was: before(asked) } })),
    given,
    save,
    clear: () => setChosen({}),
    busy: act.busy,
    error: act.error,
  };
}

export type ShelfChoices = ReturnType<typeof useShelfChoices>;

const before = ({ decided, categoryId }: AskedShelfFragment): Chosen => (decided ? (categoryId ?? 'NONE') : undefined);
