import { Global, Module } from '@nestjs/common';
import { AuthMailer } from './auth-mailer';
import { TellOpenPages } from './live.news';
import { Mail } from './mail.service';
import { Notes } from './notes.service';
import {
  SendOrderLinks,
  TellAllWhenWithdrawn,
  TellShopperWhenEnded,
  TellShopperWhenPlaced,
  TellShopperWhenReady,
} from './shopper.letters';
import {
  InviteStaff,
  TellCoordinatorWhenLeftBehind,
  TellCoordinatorWhenPaymentLost,
  TellCoordinatorWhenUnanswered,
  TellStoreOfNewOrder,
  TellWhenPaymentWaived,
  TellWhoseSecondFactorWasReset,
} from './staff.letters';

@Global()
@Module({
  providers: [
    Mail,
    Notes,
    AuthMailer,
    TellOpenPages,
    TellShopperWhenPlaced,
    TellShopperWhenReady,
    TellShopperWhenEnded,
    SendOrderLinks,
    TellAllWhenWithdrawn,
    TellStoreOfNewOrder,
    TellCoordinatorWhenLeftBehind,
    TellCoordinatorWhenPaymentLost,
    TellWhenPaymentWaived,
    TellCoordinatorWhenUnanswered,
    InviteStaff,
    TellWhoseSecondFactorWasReset,
  ],
  exports: [AuthMailer],
})
export class NotificationsModule {}
