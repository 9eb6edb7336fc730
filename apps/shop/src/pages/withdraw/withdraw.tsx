import { ApiError, OrderToWithdrawDocument, WithdrawDocument } from '@bytorg/graphql-client';
import { longDate, price } from '@bytorg/ui';
import { CheckCheck } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { GoodsImage } from '../../goods/GoodsImage';
import { goodsName } from '../../goods/goodsName';
import { call, load, notFound, trouble } from '../../server/api.server';
import { useCodeText, useLang, usePath, useTexts } from '../../texts/texts';
import './withdraw.css';

interface Answer {
  sent?: boolean;
  problem?: string;
  field?: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { order } = await load(args, OrderToWithdrawDocument, { token: args.params.token ?? '' });
  if (!order) throw notFound();
  return { order, key: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const input = {
    token: args.params.token ?? '',
    name: String(form.get('name') ?? '')
      .trim()
      .slice(0, 100),
    lineIds: form.getAll('line').map(String).slice(0, 200),
    message:
      String(form.get('message') ?? '')
        .trim()
        .slice(0, 1000) || null,
  };
  try {
    const { withdraw } = await call(args, WithdrawDocument, { input, key: String(form.get('key') ?? '') });
    if (withdraw.__typename === 'OrderPage') return data({ sent: true } satisfies Answer);
    const problem = withdraw.problems[0];
    return data({ problem: problem?.code ?? 'OTHER', field: problem?.field } satisfies Answer, 400);
  } catch (error) {
    if (error instanceof ApiError) return data({ problem: error.code } satisfies Answer, 400);
    throw trouble(error);
  }
}

export default function Withdraw() {
  const { order } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = useTexts();
  const path = usePath();
  const lang = useLang();
  const back = <Link to={path(`/bestilling/${order.token}`)}>{t('withdraw.back')}</Link>;
  return (
    <div className="wrap narrow withdraw">
      <PageHead title={t('withdraw.title')} hidden />
      <p className="order-number figures">{t('order.title', { number: order.number })}</p>
      <h1>{t('withdraw.title')}</h1>
      {answer?.sent ? (
        <p className="sent" role="status">
          <CheckCheck size={24} aria-hidden="true" />
          <span>{t('withdraw.sent')}</span>
        </p>
      ) : order.withdrawable ? (
        <>
          <p>
            {order.withdrawUntil
              ? t('withdraw.until', { date: longDate(order.withdrawUntil, lang) })
              : t('withdraw.lead')}
          </p>
          <WithdrawForm answer={answer} />
        </>
      ) : (
        <p>{t('withdraw.over')}</p>
      )}
      <p>{back}</p>
    </div>
  );
}

function WithdrawForm({ answer }: { answer?: Answer }) {
  const { order, key } = useLoaderData<typeof loader>();
  const t = useTexts();
  const say = useCodeText();
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="key" value={key} />
      {answer?.problem ? (
        <p className="problem" role="alert">
          {answer.field === 'lineIds' ? t('withdraw.choose') : say('input', answer.problem, 'problem.OTHER')}
        </p>
      ) : null}
      {order.parts.map((part) => (
        <fieldset key={part.id} className="withdraw-part">
          <legend>{part.store.name}</legend>
          {part.lines.map((line) => (
            <label key={line.id} className="tick withdraw-line">
              <input className="ds-input" type="checkbox" name="line" value={line.id} />
              <GoodsImage picture={line.picture} size={48} />
              <span className="tick-label">
                <span className="figures">{line.quantity} ×</span> {goodsName(line)}
                {line.bundle ? (
                  <small className="line-weight">{`${t('bundle.ofOrder')}: ${line.bundle.name}`}</small>
                ) : null}
              </span>
              <span className="price">{price(line.totalOre)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <label className="ds-field">
        <span className="ds-label">{t('field.name')}</span>
        <input className="ds-input" name="name" autoComplete="name" defaultValue={order.name} maxLength={100} />
      </label>
      <label className="ds-field">
        <span className="ds-label">
          {t('withdraw.message')} <span className="field-optional">{t('field.optional')}</span>
        </span>
        <textarea className="ds-input" name="message" rows={3} maxLength={1000} />
      </label>
      <button className="ds-button" data-size="md">
        {t('withdraw.send')}
      </button>
    </Form>
  );
}
