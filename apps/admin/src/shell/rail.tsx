import type { Person } from '../session/session';
import { Account } from './account';
import { NavList } from './nav-list';
import { Skyline } from './skyline';
import { StoreSwitch } from './store-switch';

export function Rail({ me }: { me: Person }) {
  return (
    <header className="rail only-desk" data-color-scheme="dark">
      <StoreSwitch />
      <NavList me={me} />
      <Account me={me} />
      <Skyline />
    </header>
  );
}
