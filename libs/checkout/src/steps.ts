import { PlaceOrders } from '@bytorg/ordering';
import { Payments } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import { Holds } from './holds.service';
import { PayInputs } from './pay-input';

/** The lower libs whose acts make up a placement. */
@Injectable()
export class Steps {
  constructor(
    @Inject(PayInputs) readonly inputs: PayInputs,
    @Inject(Holds) readonly holds: Holds,
    @Inject(Payments) readonly payments: Payments,
    @Inject(PlaceOrders) readonly orders: PlaceOrders,
  ) {}
}
