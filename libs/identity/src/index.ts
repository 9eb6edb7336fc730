export { IdentityModule } from './identity.module.js';
export { Who, type RoleName } from './who.js';
export { Allow, mayCall, permissionOf, PermissionGuard, Public, Sender, SignedIn, type Permission } from './permissions.js';
export { argon2Settings, cookieName, createAuth, hashToken, type Auth, type AuthMail } from './auth.js';
export { countTry, forgiveTries, limit, triesSoFar } from './throttle.js';
export { audit, type AuditNote } from './audit.js';
export { People } from './people.service.js';
export { isEmail, Staff } from './staff.service.js';
export { Grant, Invitation, InviteResult, Me, PersonView, Role, StaffList, StaffMember } from './identity.views.js';
