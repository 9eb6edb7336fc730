import { TownCentresDocument, type TownCentresQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { LandPlot, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { CentreSheet } from './centre-sheet';
import './town.css';

export type Centre = TownCentresQuery['townCentres'][number];

export function CentresPage() {
  const { say } = useWords();
  const query = useQuery(TownCentresDocument, {});
  const [edited, setEdited] = useState<Centre | 'new'>();
  const { tell, notice } = useNotice();
  return (
    <Page
      title={say('centres.title')}
      lead={say('centres.lead')}
      actions={
        <Button onClick={() => setEdited('new')}>
          <Plus aria-hidden /> {say('centres.new')}
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Lines count={2} height={88} />}>
        {({ townCentres }) =>
          townCentres.length === 0 ? (
            <Empty icon={LandPlot} title={say('centres.none')} />
          ) : (
            <ul className="centres">
              {townCentres.map((centre) => (
                <li key={centre.id} className="card">
                  <div>
                    <h2>{centre.name}</h2>
                    <p className="quiet figures">
                      {centre.place.lat.toFixed(4)}° N, {centre.place.lon.toFixed(4)}° {say('centres.east')}
                    </p>
                  </div>
                  <Button
                    variant="tertiary"
                    icon
                    aria-label={say('centres.edit', { name: centre.name })}
                    onClick={() => setEdited(centre)}
                  >
                    <PencilLine aria-hidden />
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited && (
        <CentreSheet
          centre={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            tell(say('saved'));
            void query.refetch();
          }}
        />
      )}
      {notice}
    </Page>
  );
}
