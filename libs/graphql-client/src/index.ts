export * from './generated/graphql';
export * from './request';
