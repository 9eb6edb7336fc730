import { CheckoutDocument } from '@bytorg/graphql-client';
import { EmptyState } from '@bytorg/ui';
import { Hourglass } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { useCallback, useRef, useState } from 'react';
import { PageHead } from '../../frame/PageHead';
import { useEarly } from '../../frame/useEarly';
import { load, notFound } from '../../server/api.server';
import { typedAtCheckout } from '../../server/cookies.server';
import { langOf, pathIn } from '../../texts/lang';
import { usePath, useTexts } from '../../texts/texts';
import { Contact } from './Contact';
import { FormState } from './fields';
import { Fulfilment } from './Fulfilment';
import { HoldClock } from './HoldClock';
import { Missing } from './Missing';
import { act, type Fields, type Refusal } from './pay.server';
import { Payment } from './Payment';
import { placed, standing } from './problems';
import { Refused } from './Refused';
import './checkout.css';

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const { checkout } = await load(args, CheckoutDocument, { id });
  if (!checkout) throw notFound();
  if (checkout.orderToken) throw redirect(pathIn(langOf(args.url.pathname), `/bestilling/${checkout.orderToken}`));
  const typed = await typedAtCheckout(args, id);
  const asked = args.url.searchParams.get('levering') === '1' ? { fulfilment: 'DELIVER' } : {};
  return { checkout, typed: { ...asked, ...typed } as Record<string, string>, key: crypto.randomUUID() };
}

export function action(args: ActionFunctionArgs) {
  return act(args);
}

export default function Checkout() {
  const { checkout, typed, key } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const t = useTexts();
  const navigation = useNavigation();
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const form = useTillForm(typed, refusal);
  const fields = useRef<HTMLFormElement>(null);
  useEarly(fields, ({ name }) => form.touch(name));
  if (checkout.state === 'EXPIRED' || checkout.state === 'CANCELLED') return <Expired />;
  return (
    <FormState value={form}>
      <div className="wrap till">
        <PageHead title={t('till.title')} hidden />
        <header className="till-head">
          <h1>{t('till.title')}</h1>
          <HoldClock expiresAt={checkout.expiresAt} />
        </header>
        <Refused refusal={refusal} paymentProblem={checkout.paymentProblem} />
        <Form
          ref={fields}
          method="post"
          className="till-form"
          noValidate
          onChange={(event) => form.touch(nameOf(event.target))}
        >
          <input type="hidden" name="key" value={refusal?.key ?? key} />
          <Contact />
          <Fulfilment checkout={checkout} />
          <Missing minAge={checkout.minAge} />
          <Payment checkout={checkout} busy={busy} />
        </Form>
        <Form method="post" className="till-leave">
          <button className="ds-button" data-variant="tertiary" name="act" value="leave">
            {t('till.leave')}
          </button>
        </Form>
      </div>
    </FormState>
  );
}

const nameOf = (target: EventTarget) => (target as HTMLInputElement).name;

/** What was touched since the last answer; another answer begins anew. */
function useTillForm(typed: Fields, refusal: Refusal | undefined) {
  const [touched, setTouched] = useState<{ since?: Refusal; names: string[] }>({ names: [] });
  const touch = useCallback(
    (name: string) =>
      setTouched((was) => {
        const names = was.since === refusal ? was.names : [];
        return names.includes(name) ? was : { since: refusal, names: [...names, name] };
      }),
    [refusal],
  );
  const fields = refusal?.fields ?? typed;
  const said = placed(refusal?.problems ?? [], fields);
  return { fields, said, problems: standing(said, touched.since === refusal ? touched.names : []), touch };
}

function Expired() {
  const t = useTexts();
  const path = usePath();
  return (
    <div className="wrap">
      <PageHead title={t('till.expired')} hidden />
      <EmptyState icon={<Hourglass size={34} aria-hidden="true" />} title={t('till.expired')} level={1}>
        <p>{t('till.expiredHelp')}</p>
        <Link className="ds-button" to={path('/kurv')}>
          {t('till.backToBasket')}
        </Link>
      </EmptyState>
    </div>
  );
}
