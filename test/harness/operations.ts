import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogModule } from '@bytorg/catalog';
import { CheckoutModule } from '@bytorg/checkout';
import { DeliveryModule } from '@bytorg/delivery';
import { IdentityModule, permissionOf, type Permission } from '@bytorg/identity';
import { IntakeModule } from '@bytorg/intake';
import { InventoryModule } from '@bytorg/inventory';
import { MetricsModule } from '@bytorg/metrics';
import { NotificationsModule } from '@bytorg/notifications';
import { OrderingModule } from '@bytorg/ordering';
import { OutboxModule } from '@bytorg/outbox';
import { PaymentsModule } from '@bytorg/payments';
import { PickupModule } from '@bytorg/pickup';
import { SearchModule } from '@bytorg/search';
import { StoresModule } from '@bytorg/stores';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  getNamedType,
} from 'graphql';

const modules = [
  CatalogModule,
  CheckoutModule,
  DeliveryModule,
  IdentityModule,
  IntakeModule,
  InventoryModule,
  MetricsModule,
  NotificationsModule,
  OrderingModule,
  OutboxModule,
  PaymentsModule,
  PickupModule,
  SearchModule,
  StoresModule,
];

export const roles = ['public', 'owner', 'clerk', 'courier', 'coordinator', 'evaluator', 'till'] as const;
export type RoleOrPublic = (typeof roles)[number];

export interface Operation {
  name: string;
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  permission: Permission | undefined;
}

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8'));

/** What each resolver method says about who may call it, by the operation's name. */
const permissions = (): Map<string, Permission | undefined> => {
  const found = new Map<string, Permission | undefined>();
  for (const module of modules)
    for (const provider of (Reflect.getMetadata('providers', module) ?? []) as { prototype?: object }[])
      for (const name of provider.prototype ? Object.getOwnPropertyNames(provider.prototype) : []) {
        const method = (provider.prototype as Record<string, object>)[name];
        if (['Query', 'Mutation'].includes(Reflect.getMetadata('graphql:resolver_type', method)))
          found.set(name, permissionOf(method));
      }
  return found;
};

/** Every operation of the committed schema with its permission. */
export const operations = (): Operation[] => {
  const found = permissions();
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
    return Object.values(type.getFields()).map((field) => ({
      name: field.name,
      kind,
      field,
      permission: found.get(field.name),
    }));
  });
};

export const allowed = (permission: Permission | undefined, role: RoleOrPublic): boolean =>
  permission === 'public' ||
  (permission === 'signed-in' ? role !== 'public' && role !== 'till' : !!permission?.includes(role as never));

/** A value that the type accepts; `given` by argument or field name wins. */
const valueOf = (type: GraphQLInputType, name: string, given: Record<string, unknown>): unknown => {
  if (name in given) return given[name];
  if (!isNonNullType(type)) {
    const named = getNamedType(type);
    return isInputObjectType(named) && !isListType(type) ? objectOf(named, given, false) : undefined;
  }
  const inner = type.ofType;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0].name;
  if (isInputObjectType(inner)) return objectOf(inner, given, true);
  const plain: Record<string, unknown> = {
    ID: '00000000-0000-4000-8000-000000000000',
    String: 'x',
    Int: 1,
    Float: 60,
    Boolean: true,
    DateTime: '2026-11-24T12:00:00Z',
  };
  return plain[String(inner)];
};

const objectOf = (
  type: GraphQLInputType & { getFields(): Record<string, { name: string; type: GraphQLInputType }> },
  given: Record<string, unknown>,
  needed: boolean,
): unknown => {
  const entries = Object.values(type.getFields())
    .map((f) => [f.name, valueOf(f.type, f.name, given)] as const)
    .filter(([, value]) => value !== undefined);
  return needed || entries.some(([name]) => name in given) ? Object.fromEntries(entries) : undefined;
};

/** The operation as a document with variables that pass validation. */
export const callOf = (
  o: Operation,
  given: Record<string, unknown> = {},
): { query: string; variables: Record<string, unknown> } => {
  const declared = o.field.args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
  const passed = o.field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const named = getNamedType(o.field.type);
  const selection = isUnionType(named) || 'getFields' in named ? ' { __typename }' : '';
  return {
    query: `${o.kind} ${declared && `(${declared})`} { ${o.name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(o.field.args.map((a) => [a.name, valueOf(a.type, a.name, given)])),
  };
};

/** The table of operation × role, as it is committed. */
export const permissionTable = (): string => {
  const rows = operations()
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (o) => `| ${o.kind} | ${o.name} | ${roles.map((r) => (allowed(o.permission, r) ? 'yes' : '–')).join(' | ')} |`,
    );
  return `# Who may call what\n\nMade from the code by \`npm run permissions\`; a test holds it against the code and against the running api.\nA role that may call an operation is further bound to its own store, run or order.\n\n| | operation | ${roles.join(' | ')} |\n|---|---|${roles.map(() => '---|').join('')}\n${rows.join('\n')}\n`;
};
