import { useWords } from '../../language/use-words';
import { useStore } from '../../shell/store-frame';
import { StaffPage } from './staff-page';

export function StoreStaffPage() {
  const { say } = useWords();
  const store = useStore();
  return (
    <StaffPage
      title={say('staff.store.title')}
      lead={say('staff.store.lead', { store: store.name })}
      storeId={store.id}
      roles={['CLERK', 'OWNER']}
    />
  );
}
