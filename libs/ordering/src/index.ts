export { OrderingModule } from './ordering.module';
export { PlaceOrders, type NewLine, type NewOrder, type NewPart } from './placement.service';
export { RemindStoreToAccept } from './ordering.jobs';
export { SubOrders } from './sub-order.service';
export { OrderReader, sumsOf } from './order-reader.service';
export { BoardReader } from './board.service';
export { type Actor } from './moves';
export { ended, statusOf, transitions, type SubOrderState } from './sub-order.state';
export { Fulfilment, MissingPolicy, SubOrderForStore, SubOrderStateEnum, Sums } from './ordering.views';
