import { PlaceOrders } from '@bytorg/ordering';
import { Captures, PaymentNews, PaymentPages } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import { Holds } from './holds.service';
import { PayInputs } from './pay-input';

/** The lower libs whose acts make up a placement. */
@Injectable()
export class Steps {
  constructor(
    @Inject(PayInputs) readonly inputs: PayInputs,
    @Inject(Holds) readonly holds: Holds,
    @Inject(PaymentPages) readonly pages: PaymentPages,
    @Inject(PaymentNews) readonly news: PaymentNews,
    @Inject(Captures) readonly captures: Captures,
    @Inject(PlaceOrders) readonly orders: PlaceOrders,
  ) {}
}
