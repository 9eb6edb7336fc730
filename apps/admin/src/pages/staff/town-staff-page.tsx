import { useWords } from '../../language/use-words';
import { ResetSecondFactor } from './reset-second-factor';
import { StaffPage } from './staff-page';

export function TownStaffPage() {
  const { say } = useWords();
  return (
    <StaffPage
      title={say('staff.town.title')}
      lead={say('staff.town.lead')}
      roles={['COURIER', 'COORDINATOR', 'EVALUATOR']}
    >
      <ResetSecondFactor />
    </StaffPage>
  );
}
