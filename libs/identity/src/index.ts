export { IdentityModule } from './identity.module';
export { Who, type RoleName } from './who';
export {
  Allow,
  mayCall,
  permissionOf,
  PermissionGuard,
  Public,
  Sender,
  SignedIn,
  type Permission,
} from './permissions';
export { argon2Settings, cookieName, createAuth, hashToken, type Auth, type AuthMail } from './auth';
export { countTry, forgiveTries, limit, uncountTry } from './throttle';
export { audit, type AuditNote } from './audit';
export { People } from './people.service';
export { invitationToken } from './invitation-token';
export { SecondFactor } from './second-factor.service';
export { isEmail, Staff } from './staff.service';
export {
  Grant,
  Invitation,
  InviteResult,
  Me,
  PersonView,
  NewTillKey,
  NewTillKeyResult,
  Role,
  StaffList,
  StaffMember,
  TillKey,
} from './identity.views';
export { Tills } from './tills.service';
