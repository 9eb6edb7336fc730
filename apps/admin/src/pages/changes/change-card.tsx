import {
  DecideChangeDocument,
  UndoChangeDocument,
  type ChangeCardFragment,
  type ChangeState,
} from '@bytorg/graphql-client';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { ArrowRight, Check, Undo2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { PhraseId } from '../../language/phrases';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';

/** One request: what would change, word beside word, and what this person may do about it. */
export function ChangeCard({ change, onDone }: { change: ChangeCardFragment; onDone: (words: string) => void }) {
  const { say, ago } = useWords();
  const id = useId();
  const store = change.storeName ?? say('changes.town');
  const by = { store, person: change.askedByName ?? '', ago: ago(change.askedAt) };
  return (
    <article className="change card" aria-labelledby={id} data-state={change.state}>
      <header className="change__head">
        <h3 id={id} lang="nb">
          <a href={`/vare/${change.productSlug}`}>{change.productName}</a>
        </h3>
        <p className="quiet">
          {change.isUndo && <b>{say('changes.undoing')} · </b>}
          {say(change.askedByName ? 'changes.byPerson' : 'changes.by', by)}
        </p>
        <span className="change__state">{say(`changes.state.${change.state}`)}</span>
      </header>
      <dl className="change__fields">
        {change.fields.map((field) => (
          <ChangedField key={`${field.field} ${field.of} ${field.before}`} {...field} />
        ))}
      </dl>
      {change.note && <p className="change__note">«{change.note}»</p>}
      {change.reason && <p className="change__note">{change.reason}</p>}
      <Deeds change={change} onDone={onDone} />
    </article>
  );
}

function ChangedField({ field, of, before, after, now }: ChangeCardFragment['fields'][number]) {
  const { say } = useWords();
  const text = (value: string) => value || <i className="quiet">{say('changes.empty')}</i>;
  return (
    <div>
      <dt>{[say(`changes.field.${field}` as PhraseId), of].filter(Boolean).join(' · ')}</dt>
      <dd>
        <del>
          <span className="sr">{say('changes.before')}: </span>
          {text(before)}
        </del>
        <ArrowRight aria-hidden size={16} />
        <ins>
          <span className="sr">{say('changes.after')}: </span>
          {text(after)}
        </ins>
        {now !== null && (
          <span className="change__now">
            {say('changes.now')}: {text(now)}
          </span>
        )}
      </dd>
    </div>
  );
}

function Deeds({ change, onDone }: { change: ChangeCardFragment; onDone: (words: string) => void }) {
  const { say } = useWords();
  const deciding = useAct(DecideChangeDocument);
  const undoing = useAct(UndoChangeDocument);
  const problems = useInputProblems();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const overtaken = change.fields.some(({ now }) => now !== null);
  const name = change.productName;

  const decide = async (state: ChangeState) => {
    problems.clear();
    const given = { id: change.id, state, anyway: overtaken, ...(state === 'REFUSED' && { reason }) };
    const answer = (await deciding.run(given))?.decideProductChange;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onDone(say('changes.done', { name, state: say(`changes.state.${state}`) }));
  };
  const undo = async () => {
    problems.clear();
    const answer = (await undoing.run({ id: change.id }))?.undoProductChange;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onDone(say('changes.done', { name, state: say('changes.undoing') }));
  };
  const first = problems.problems.find(({ field }) => field !== 'reason');
  const busy = deciding.busy || undoing.busy;
  return (
    <div className="change__deeds">
      {change.mayDecide && overtaken && <Alert data-color="warning">{say('changes.overtaken')}</Alert>}
      {refusing && (
        <Textfield
          label={say('changes.why')}
          value={reason}
          error={problems.of('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {first && <Alert data-color="danger">{problems.inWords(first)}</Alert>}
      <Refusal error={deciding.error ?? undoing.error} />
      <div className="row">
        {change.mayDecide && !refusing && (
          <Button
            data-size="sm"
            disabled={busy}
            aria-label={say('changes.acceptFor', { name })}
            onClick={() => void decide('ACCEPTED')}
          >
            <Check aria-hidden /> {say('changes.accept')}
          </Button>
        )}
        {change.mayDecide && (
          <Button
            data-size="sm"
            variant="secondary"
            disabled={busy}
            aria-label={say('changes.refuseFor', { name })}
            onClick={() => (refusing ? void decide('REFUSED') : setRefusing(true))}
          >
            <X aria-hidden /> {say('changes.refuse')}
          </Button>
        )}
        {change.mayWithdraw && (
          <Button
            data-size="sm"
            variant="tertiary"
            className="flush"
            disabled={busy}
            aria-label={say('changes.withdrawFor', { name })}
            onClick={() => void decide('WITHDRAWN')}
          >
            {say('changes.withdraw')}
          </Button>
        )}
        {change.mayUndo && (
          <Button
            data-size="sm"
            variant="tertiary"
            className="flush"
            disabled={busy}
            aria-label={say('changes.undoFor', { name })}
            onClick={() => void undo()}
          >
            <Undo2 aria-hidden /> {say('changes.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
