export { OrderingModule } from './ordering.module.js';
export { PlaceOrders, type NewLine, type NewOrder, type NewPart } from './placement.service.js';
export { SubOrders } from './sub-order.service.js';
export { OrderReader, sumsOf } from './order-reader.service.js';
export { BoardReader } from './board.service.js';
export { type Actor } from './moves.js';
export { ended, statusOf, transitions, type SubOrderState } from './sub-order.state.js';
export { Fulfilment, MissingPolicy, SubOrderForStore, SubOrderStateEnum, Sums } from './ordering.views.js';
