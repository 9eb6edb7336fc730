import { Form, useNavigation } from 'react-router';
import { useTexts } from '../../texts/texts';

/** Asked twice, in place: a details that opens into the question works without scripts too. */
export function CancelButton({ subOrderId, label, ask }: { subOrderId?: string; label: string; ask: string }) {
  const t = useTexts();
  const busy = useNavigation().state === 'submitting';
  return (
    <details className="cancel">
      <summary>{label}</summary>
      <Form method="post" preventScrollReset>
        <p>{ask}</p>
        {subOrderId ? <input type="hidden" name="subOrderId" value={subOrderId} /> : null}
        <button
          className="ds-button"
          data-color="danger"
          data-variant="secondary"
          name="act"
          value="cancel"
          aria-busy={busy || undefined}
        >
          {t('order.cancelYes')}
        </button>
      </Form>
    </details>
  );
}
