import { CountStockDocument, type CountReason } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { fullName } from './cells';
import type { Row } from './use-goods';

const reasons = [
  'COUNT',
  'RECEIVED',
  'DAMAGED',
  'STOLEN',
  'FOUND',
  'RETURNED',
  'CORRECTION',
] as const satisfies CountReason[];
const Count = z.object({ onHand: z.string().regex(/^\d{1,6}$/), reason: z.enum(reasons), note: z.string().max(200) });
type Count = z.infer<typeof Count>;

export function CountSheet({ row, onClose, onRow }: { row: Row; onClose: () => void; onRow: (row: Row) => void }) {
  const { say } = useWords();
  const act = useAct(CountStockDocument);
  const key = useKey();
  const { register, handleSubmit, formState, control } = useForm<Count>({
    resolver: zodResolver(Count),
    defaultValues: { onHand: String(row.onHand), reason: 'COUNT', note: '' },
  });
  const typed = useWatch({ control, name: 'onHand' });
  const difference = /^\d+$/.test(typed) ? Number(typed) - row.onHand : undefined;

  const save = handleSubmit(async ({ onHand, reason, note }) => {
    const count = { offerId: row.id, onHand: Number(onHand), reason, note: note || undefined };
    const answer = await act.run({ ...count, key: key.of(count) });
    if (!answer) return;
    onRow(answer.countStock);
    onClose();
  });

  return (
    <Sheet title={say('goods.count.title')} onClose={onClose}>
      <p>
        <b>{fullName(row)}</b>
        <br />
        {say('goods.count.now', { n: row.onHand, held: row.held })}
      </p>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Textfield
          autoFocus
          label={say('goods.count.new')}
          inputMode="numeric"
          error={formState.errors.onHand && say('goods.count.whole')}
          {...register('onHand')}
        />
        {difference !== undefined && (
          <p className="figures" role="status">
            {say('goods.count.difference', { n: difference, signed: signed(difference) })}
          </p>
        )}
        <Field>
          <Label>{say('goods.count.reason')}</Label>
          <Select {...register('reason')}>
            {reasons.map((reason) => (
              <Select.Option key={reason} value={reason}>
                {say(`reason.${reason}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield label={`${say('goods.count.note')} (${say('optional')})`} maxLength={200} {...register('note')} />
        <Refusal error={act.error} />
        <Button type="submit" loading={formState.isSubmitting}>
          {say('goods.count.save')}
        </Button>
      </form>
    </Sheet>
  );
}

export const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
