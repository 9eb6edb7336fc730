export { guardedFetch, type Ask, type Given, type Limits } from './guarded-fetch';
export { isPublic } from './public-address';
