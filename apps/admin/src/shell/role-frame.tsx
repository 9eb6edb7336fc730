import type { Role } from '@bytorg/graphql-client';
import { Outlet } from 'react-router';
import { has } from '../session/access';
import { useSession } from '../session/session';
import { NotFound } from './not-found';

/** Pages of one role. The server refuses the rest; this spares people a page of refusals. */
export function RoleFrame({ role }: { role: Role }) {
  const { me } = useSession();
  return me && has(me, role) ? <Outlet /> : <NotFound />;
}
