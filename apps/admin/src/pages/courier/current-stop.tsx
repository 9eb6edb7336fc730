import { useEffect, useRef, useState } from 'react';
import { MapPin, Navigation, Phone } from 'lucide-react';
import { phone, time } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Marking } from '../../offline/use-marks';
import { DoorStop } from './door-stop';
import type { RunStop, Sheet } from './run-page';
import { StoreStop } from './store-stop';

interface Props {
  run: Sheet;
  stop: RunStop;
  mark: Marking['mark'];
}

/** The next stop's buttons come up where the last one's were: a second tap in passing must not end that one, too. */
const SETTLING_MS = 800;

/** One stop fills the screen: where, how to get there, which bags, and what to press when it is done. */
export function CurrentStop({ run, stop, mark }: Props) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLING_MS);
    return () => clearTimeout(timer);
  }, []);
  const { lat, lon } = stop.place;
  const address = `${stop.addressLine}, ${stop.postcode} ${stop.city}`;
  return (
    <section className="stop" data-kind={stop.kind}>
      <p className="stop__kind">
        {say(`run.${stop.kind}`)}
        {stop.etaAt && <span>{say('run.eta', { at: time(stop.etaAt) })}</span>}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {stop.name}
      </h2>
      <p className="stop__address">
        <MapPin aria-hidden size={24} /> {address}
      </p>
      {stop.directions && <p className="stop__directions">{stop.directions}</p>}
      <div className="stop__ways">
        <a href={`geo:${lat},${lon}?q=${encodeURIComponent(address)}`}>
          <Navigation aria-hidden /> {say('run.navigate')}
        </a>
        {stop.phone && (
          <a href={`tel:${stop.phone}`} aria-label={say('run.callWho', { name: stop.name })}>
            <Phone aria-hidden /> {phone(stop.phone)}
          </a>
        )}
      </div>
      <fieldset className="stop__acts" disabled={!settled}>
        {stop.kind === 'STORE' ? (
          <StoreStop run={run} stop={stop} mark={mark} />
        ) : (
          <DoorStop run={run} stop={stop} mark={mark} />
        )}
      </fieldset>
    </section>
  );
}
