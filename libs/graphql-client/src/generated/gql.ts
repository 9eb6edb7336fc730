/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Board($storeId: ID!) {\n  board(storeId: $storeId) {\n    now\n    handedOverToday\n    lateCount\n    store {\n      id\n      name\n      openNow\n      closesAt\n      opensAt\n    }\n    cards {\n      id\n      number\n      state\n      shopperName\n      fulfilment\n      lineCount\n      unitCount\n      shortCount\n      placedAt\n      promisedAt\n      slotStartsAt\n      slotEndsAt\n      readyAt\n      collectBy\n      totalOre\n      missing\n      bagCount\n    }\n  }\n}\n\nmutation AcceptSubOrder($subOrderId: ID!) {\n  accept(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation StartPicking($subOrderId: ID!) {\n  startPicking(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation CancelByStore($subOrderId: ID!, $reason: String!) {\n  cancelByStore(subOrderId: $subOrderId, reason: $reason) {\n    id\n    state\n  }\n}": typeof types.BoardDocument,
};
const documents: Documents = {
    "query Board($storeId: ID!) {\n  board(storeId: $storeId) {\n    now\n    handedOverToday\n    lateCount\n    store {\n      id\n      name\n      openNow\n      closesAt\n      opensAt\n    }\n    cards {\n      id\n      number\n      state\n      shopperName\n      fulfilment\n      lineCount\n      unitCount\n      shortCount\n      placedAt\n      promisedAt\n      slotStartsAt\n      slotEndsAt\n      readyAt\n      collectBy\n      totalOre\n      missing\n      bagCount\n    }\n  }\n}\n\nmutation AcceptSubOrder($subOrderId: ID!) {\n  accept(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation StartPicking($subOrderId: ID!) {\n  startPicking(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation CancelByStore($subOrderId: ID!, $reason: String!) {\n  cancelByStore(subOrderId: $subOrderId, reason: $reason) {\n    id\n    state\n  }\n}": types.BoardDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Board($storeId: ID!) {\n  board(storeId: $storeId) {\n    now\n    handedOverToday\n    lateCount\n    store {\n      id\n      name\n      openNow\n      closesAt\n      opensAt\n    }\n    cards {\n      id\n      number\n      state\n      shopperName\n      fulfilment\n      lineCount\n      unitCount\n      shortCount\n      placedAt\n      promisedAt\n      slotStartsAt\n      slotEndsAt\n      readyAt\n      collectBy\n      totalOre\n      missing\n      bagCount\n    }\n  }\n}\n\nmutation AcceptSubOrder($subOrderId: ID!) {\n  accept(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation StartPicking($subOrderId: ID!) {\n  startPicking(subOrderId: $subOrderId) {\n    id\n    state\n  }\n}\n\nmutation CancelByStore($subOrderId: ID!, $reason: String!) {\n  cancelByStore(subOrderId: $subOrderId, reason: $reason) {\n    id\n    state\n  }\n}"): typeof import('./graphql').BoardDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
