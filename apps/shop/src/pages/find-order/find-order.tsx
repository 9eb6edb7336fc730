import { ApiError, ResendOrderLinkDocument } from '@bytorg/graphql-client';
import { MailCheck } from 'lucide-react';
import { type ActionFunctionArgs, data, Form, useActionData, useNavigation } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { call, trouble } from '../../server/api.server';
import { useCodeText, useTexts } from '../../texts/texts';
import './find-order.css';

interface Answer {
  sent?: boolean;
  problem?: string;
  email: string;
}

/** The answer is the same whether the address has ordered or not: nobody learns who shops here. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const email = String(form.get('email') ?? '')
    .trim()
    .slice(0, 200);
  if (!/^\S+@\S+\.\S+$/.test(email)) return data({ problem: 'NOT_AN_EMAIL', email } satisfies Answer, 400);
  try {
    await call(args, ResendOrderLinkDocument, { email });
    return data({ sent: true, email } satisfies Answer);
  } catch (error) {
    if (error instanceof ApiError) return data({ problem: error.code, email } satisfies Answer, 400);
    throw trouble(error);
  }
}

export default function FindOrder() {
  const t = useTexts();
  const say = useCodeText();
  const answer = useActionData<Answer>();
  const busy = useNavigation().state === 'submitting';
  return (
    <div className="wrap narrow">
      <PageHead title={t('find.title')} hidden />
      <h1>{t('find.title')}</h1>
      <p>{t('find.lead')}</p>
      {answer?.sent ? (
        <p className="sent" role="status">
          <MailCheck size={24} aria-hidden="true" />
          <span>{t('find.sent', { email: answer.email })}</span>
        </p>
      ) : (
        <Form method="post" className="find-form" noValidate>
          <div className="ds-field">
            <label className="ds-label" htmlFor="email">
              {t('field.email')}
            </label>
            <input
              className="ds-input"
              id="email"
              name="email"
              type="email"
              autoComplete="email"
              defaultValue={answer?.email}
              aria-invalid={answer?.problem ? true : undefined}
              aria-describedby="email-problem"
            />
            <p id="email-problem" className="ds-validation-message" role="alert" hidden={!answer?.problem}>
              {answer?.problem ? say('input', answer.problem, 'input.OTHER') : ''}
            </p>
          </div>
          <button className="ds-button" data-size="md" aria-busy={busy || undefined}>
            {t('find.send')}
          </button>
        </Form>
      )}
    </div>
  );
}
