import { clockTime } from '@bytorg/ui';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useSite } from '../../frame/useSite';
import { useTexts } from '../../texts/texts';

/** Until when the goods are kept. The minutes count down with scripts; the clock time stands without them. */
export function HoldClock({ expiresAt }: { expiresAt: string }) {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  const { now } = useSite();
  // Counted by the server's clock: the device's own may be wrong.
  const [ahead] = useState(() => Date.parse(now) - Date.now());
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now() - ahead) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [expiresAt, ahead]);

  useEffect(() => {
    if (left === 0) void revalidate();
  }, [left, revalidate]);

  const minutes = left === null ? null : Math.floor(left / 60);
  // Said aloud seldom: at five minutes and at one.
  const said = left !== null && (left === 300 || left === 60) ? t('till.left', { minutes: left / 60 }) : '';
  return (
    <p className="hold-clock figures">
      <Timer size={18} aria-hidden="true" />
      <span>{t('till.held', { time: clockTime(expiresAt) })}</span>
      {left === null ? null : (
        <strong aria-hidden="true">
          {minutes}:{String(left % 60).padStart(2, '0')}
        </strong>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </p>
  );
}
