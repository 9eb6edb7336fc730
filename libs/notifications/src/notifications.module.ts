import { Global, Module } from '@nestjs/common';
import { AuthMailer } from './auth-mailer';
import { TellOpenPages } from './live.news';
import { Mail } from './mail.service';
import { TellOwnerWhenImportStops } from './import.letters';
import { Notes } from './notes.service';
import { SendOrderLinks, TellAllWhenWithdrawn } from './asked.letters';
import {
  Coordinators,
  TellCoordinatorWhenLeftBehind,
  TellCoordinatorWhenPaymentLost,
  TellCoordinatorWhenUnanswered,
  TellWhenPaymentWaived,
} from './coordinator.letters';
import { TellShopperWhenEnded, TellShopperWhenPlaced, TellShopperWhenReady } from './shopper.letters';
import { InviteStaff, TellStoreOfNewOrder, TellWhoseSecondFactorWasReset } from './staff.letters';

@Global()
@Module({
  providers: [
    Mail,
    Notes,
    Coordinators,
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
    TellOwnerWhenImportStops,
  ],
  exports: [AuthMailer],
})
export class NotificationsModule {}
