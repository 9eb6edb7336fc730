import type { OrderViewFragment } from '@bytorg/graphql-client';
import { clockTime, codeInThrees, longDate } from '@bytorg/ui';
import { Maximize2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLang, useTexts } from '../../texts/texts';
import type { Qr } from './qr.server';

interface CodeCardProps {
  order: OrderViewFragment;
  qr: Qr | null;
}

/** One code for every counter. "Vis i kassen" fills the screen and keeps it lit. */
export function CodeCard({ order, qr }: CodeCardProps) {
  const t = useTexts();
  const lang = useLang();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, show] = useState(false);
  useScreenAwake(shown);
  const code = order.code ?? '';
  const open = () => {
    dialog.current?.showModal();
    show(true);
  };
  return (
    <section className="code-card" aria-labelledby="code">
      <h2 id="code">{t('order.code')}</h2>
      <Digits code={code} />
      {qr ? <QrCode qr={qr} label={t('order.qr')} /> : null}
      <p className="code-help">{t('order.codeHelp', { stores: order.parts.length })}</p>
      <p className="code-by">
        {t('order.collectBy', { date: longDate(order.collectBy, lang), time: clockTime(order.collectBy) })}
      </p>
      <button type="button" className="ds-button code-show" data-variant="secondary" onClick={open}>
        <Maximize2 size={18} aria-hidden="true" />
        {t('order.showAtTill')}
      </button>
      <dialog ref={dialog} className="at-till" aria-label={t('order.code')} onClose={() => show(false)}>
        <Digits code={code} />
        {qr ? <QrCode qr={qr} label={t('order.qr')} /> : null}
        <p>{t('order.atTill', { name: order.name, number: order.number })}</p>
        <form method="dialog">
          <button className="ds-button" data-size="md">
            {t('order.close')}
          </button>
        </form>
      </dialog>
    </section>
  );
}

/** Spaced in threes for the eye, digit by digit for the ear. */
function Digits({ code }: { code: string }) {
  return (
    <p className="code-digits figures">
      <span aria-hidden="true">{codeInThrees(code)}</span>
      <span className="visually-hidden">{code.split('').join(' ')}</span>
    </p>
  );
}

function QrCode({ qr, label }: { qr: Qr; label: string }) {
  return (
    <svg
      className="qr"
      viewBox={`-3 -3 ${qr.size + 6} ${qr.size + 6}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-3" y="-3" width={qr.size + 6} height={qr.size + 6} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}

function useScreenAwake(on: boolean) {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return;
    // Refused on low battery: the code is readable all the same.
    const lock = navigator.wakeLock.request('screen').catch(() => null);
    return () => void lock.then((held) => held?.release());
  }, [on]);
}
