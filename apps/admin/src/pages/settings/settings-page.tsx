import { SettingsDocument, type SettingsShownFragment } from '@bytorg/graphql-client';
import { Alert } from '@digdir/designsystemet-react';
import { orgNumber } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { Closures } from './closures';
import { HoursEditor } from './hours-editor';
import { NextDays } from './next-days';
import { SettingsForm } from './settings-form';
import { TillKeys } from './till-keys';
import './settings.css';

export type Settings = SettingsShownFragment;

export function SettingsPage() {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(SettingsDocument, { storeId: store.id });
  const { tell, notice } = useNotice();
  const saved = (settings: Settings) => {
    query.setData({ storeSettings: settings });
    tell(say('settings.saved'));
  };
  return (
    <Page
      title={say('settings.title')}
      lead={
        query.data && `${store.name} · ${say('settings.org', { n: orgNumber(query.data.storeSettings.orgNumber) })}`
      }
    >
      <Loaded query={query} skeleton={<Lines count={8} />}>
        {({ storeSettings }) => (
          <>
            {storeSettings.paused && <Alert data-color="warning">{say('settings.paused')}</Alert>}
            <div className="settings">
              <div className="stack stack--wide">
                <HoursEditor settings={storeSettings} onSaved={saved} />
                <Closures settings={storeSettings} onSaved={saved} />
              </div>
              <NextDays settings={storeSettings} />
              <div className="settings__form">
                <SettingsForm settings={storeSettings} onSaved={saved} />
                <TillKeys storeId={storeSettings.id} />
              </div>
            </div>
          </>
        )}
      </Loaded>
      {notice}
    </Page>
  );
}
