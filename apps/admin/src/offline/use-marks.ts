import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session';
import type { Mark, NewMark } from './marks';
import { onSent, sendMarks, tellMarksChanged } from './send';
import { forgetMark, keepMark, keptMarks } from './shelf';

const AGAIN_MS = 8_000;

/** A run's marks that the server has not taken. Each is on the disk before anything else happens, then sent. */
export function useMarks(runId: string) {
  const me = useSession().me!.id;
  const [marks, setMarks] = useState<Mark[]>();

  const read = useCallback(async () => {
    const all = await keptMarks<Mark>();
    setMarks(all.filter((mark) => mark.runId === runId && mark.personId === me));
  }, [runId, me]);

  useEffect(() => onSent(() => void read()), [read]);
  useEffect(() => void read().catch(() => setMarks([])), [read]);

  const waiting = marks?.filter((mark) => !mark.refused) ?? [];
  const left = waiting.length > 0;
  useEffect(() => {
    const send = () => void sendMarks(me);
    send();
    addEventListener('online', send);
    const timer = left ? setInterval(send, AGAIN_MS) : undefined;
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [me, left]);

  const mark = useCallback(
    async (made: NewMark) => {
      const variables = { ...made.variables, key: crypto.randomUUID() };
      await keepMark({ kind: made.kind, variables, runId, personId: me, at: new Date().toISOString() });
      await read();
      void sendMarks(me);
    },
    [runId, me, read],
  );
  const tryAgain = useCallback(
    async ({ refused: _, ...again }: Mark) => {
      await keepMark(again);
      await read();
      void sendMarks(me);
    },
    [me, read],
  );
  const remove = useCallback(
    async ({ id }: Mark) => {
      await forgetMark(id);
      tellMarksChanged(runId);
    },
    [runId],
  );
  return {
    ready: marks !== undefined,
    waiting,
    refused: marks?.filter((one) => one.refused) ?? [],
    mark,
    tryAgain,
    remove,
  };
}

export type Marking = ReturnType<typeof useMarks>;
