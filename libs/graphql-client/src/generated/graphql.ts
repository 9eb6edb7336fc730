/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Fulfilment =
  | 'COLLECT'
  | 'DELIVER';

export type MissingPolicy =
  | 'CALL_ME'
  | 'CANCEL_ALL'
  | 'DROP_LINE';

export type SubOrderState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'HANDED_OVER'
  | 'OUT_FOR_DELIVERY'
  | 'PICKING'
  | 'PLACED'
  | 'READY'
  | 'RETURNED';

export type BoardQueryVariables = Exact<{
  storeId: string | number;
}>;


export type BoardQuery = { board: { now: string, handedOverToday: number, lateCount: number, store: { id: string, name: string, openNow: boolean, closesAt: string | null, opensAt: string | null }, cards: Array<{ id: string, number: string, state: SubOrderState, shopperName: string, fulfilment: Fulfilment, lineCount: number, unitCount: number, shortCount: number, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, readyAt: string | null, collectBy: string | null, totalOre: number, missing: MissingPolicy, bagCount: number }> } };

export type AcceptSubOrderMutationVariables = Exact<{
  subOrderId: string | number;
}>;


export type AcceptSubOrderMutation = { accept: { id: string, state: SubOrderState } };

export type StartPickingMutationVariables = Exact<{
  subOrderId: string | number;
}>;


export type StartPickingMutation = { startPicking: { id: string, state: SubOrderState } };

export type CancelByStoreMutationVariables = Exact<{
  subOrderId: string | number;
  reason: string;
}>;


export type CancelByStoreMutation = { cancelByStore: { id: string, state: SubOrderState } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Board($storeId: ID!) {
  board(storeId: $storeId) {
    now
    handedOverToday
    lateCount
    store {
      id
      name
      openNow
      closesAt
      opensAt
    }
    cards {
      id
      number
      state
      shopperName
      fulfilment
      lineCount
      unitCount
      shortCount
      placedAt
      promisedAt
      slotStartsAt
      slotEndsAt
      readyAt
      collectBy
      totalOre
      missing
      bagCount
    }
  }
}
    `) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const AcceptSubOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptSubOrder($subOrderId: ID!) {
  accept(subOrderId: $subOrderId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AcceptSubOrderMutation, AcceptSubOrderMutationVariables>;
export const StartPickingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartPicking($subOrderId: ID!) {
  startPicking(subOrderId: $subOrderId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<StartPickingMutation, StartPickingMutationVariables>;
export const CancelByStoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelByStore($subOrderId: ID!, $reason: String!) {
  cancelByStore(subOrderId: $subOrderId, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CancelByStoreMutation, CancelByStoreMutationVariables>;