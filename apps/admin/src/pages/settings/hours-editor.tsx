import { SetHoursDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { DayRow } from './day-row';
import type { Settings } from './settings-page';
import { changeDay, copyMonday, wholeWeek, wrongDay } from './week';

export function HoursEditor({ settings, onSaved }: { settings: Settings; onSaved: (settings: Settings) => void }) {
  const { say, sayCode } = useWords();
  const [week, setWeek] = useState(() => wholeWeek(settings.hours));
  const act = useAct(SetHoursDocument);
  const problems = useInputProblems();
  const wrong = week.some((day) => wrongDay(day.intervals));

  async function save() {
    problems.clear();
    const hours = week.filter((day) => day.intervals.length > 0);
    const answer = (await act.run({ storeId: settings.id, hours }))?.setStoreHours;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'StoreSettings') onSaved(answer);
  }

  return (
    <section className="card stack">
      <div className="row row--apart">
        <div>
          <h2>{say('hours.title')}</h2>
          <p className="quiet">{say('hours.text')}</p>
        </div>
        <Button variant="tertiary" data-size="sm" className="flush" onClick={() => setWeek(copyMonday)}>
          {say('hours.copy')}
        </Button>
      </div>
      <div className="week">
        {week.map((day) => {
          const own = wrongDay(day.intervals);
          return (
            <DayRow
              key={day.weekday}
              day={day}
              problem={own ? sayCode('problem', own, 'problem.INVALID') : problems.of(`hours.${day.weekday}`)}
              onChange={(intervals) => setWeek((old) => changeDay(old, day.weekday, intervals))}
            />
          );
        })}
      </div>
      <Refusal error={act.error} />
      <div>
        <Button onClick={() => void save()} loading={act.busy} disabled={wrong}>
          {say('hours.save')}
        </Button>
      </div>
    </section>
  );
}
