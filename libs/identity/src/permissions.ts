import { behindWall } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import {
  applyDecorators,
  type CallHandler,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { CallerRole, Who } from './who';

const PERMISSION = Symbol('permission');
export type Permission = 'public' | 'signed-in' | CallerRole[];

/** Anyone may call it. Said explicitly, or the operation is refused to all. */
export const Public = () => SetMetadata(PERMISSION, 'public' satisfies Permission);
export const SignedIn = () => SetMetadata(PERMISSION, 'signed-in' satisfies Permission);
/**
 * One of these roles, for whatever scope; the service then checks the scope against the object itself. Whoever may call it
 * only as staff of stores does everything behind the wall (see libs/database), with the stores they hold these roles in.
 */
export const Allow = (...roles: CallerRole[]) =>
  applyDecorators(SetMetadata(PERMISSION, roles satisfies Permission), UseInterceptors(new StoreWall(roles)));

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

class StoreWall implements NestInterceptor {
  constructor(private readonly roles: readonly CallerRole[]) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const stores = whoOf(context).storesOnly(this.roles);
    return stores ? behindWall(stores, () => next.handle()) : next.handle();
  }
}

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
