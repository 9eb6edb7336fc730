import { DomainError } from '@bytorg/errors';
import { createParamDecorator, type ExecutionContext, Injectable, SetMetadata, type CanActivate } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RoleName, Who } from './who';

const PERMISSION = Symbol('permission');
export type Permission = 'public' | 'signed-in' | RoleName[];

/** Anyone may call it. Said explicitly, or the operation is refused to all. */
export const Public = () => SetMetadata(PERMISSION, 'public' satisfies Permission);
export const SignedIn = () => SetMetadata(PERMISSION, 'signed-in' satisfies Permission);
/** One of these roles, for whatever scope; the service then checks the scope against the object itself. */
export const Allow = (...roles: RoleName[]) => SetMetadata(PERMISSION, roles satisfies Permission);

export const permissionOf = (handler: object): Permission | undefined => Reflect.getMetadata(PERMISSION, handler);

export const mayCall = (who: Who, permission: Permission | undefined): boolean => {
  if (!permission) return false;
  if (permission === 'public') return true;
  if (permission === 'signed-in') return !!who.person;
  return who.has(...permission);
};

const whoOf = (context: ExecutionContext): Who =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext().who
    : context.switchToHttp().getRequest().who;

/** Refuses every operation that does not say who may call it. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const permission = permissionOf(context.getHandler());
    const who = whoOf(context);
    if (who && mayCall(who, permission)) return true;
    if (!who) throw new DomainError('UNAUTHENTICATED');
    throw who.refusal(Array.isArray(permission) && who.withheld.some((grant) => permission.includes(grant.role)));
  }
}

/** The sender, as a resolver's or controller's parameter. */
export const Sender = createParamDecorator((_: unknown, context: ExecutionContext) => whoOf(context));
