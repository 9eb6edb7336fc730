import { Global, Module } from '@nestjs/common';
import { Centres } from './centres.service';
import { StoreDirectory } from './directory';
import { Founding } from './founding.service';
import { Places } from './places.service';
import { StoreSettingsService } from './settings.service';
import { StaffResolver, StoresResolver } from './stores.resolver';
import { TownSettingsResolver } from './town-settings.resolver';
import { TownSettingsService } from './town-settings.service';

@Global()
@Module({
  providers: [
    StoreDirectory,
    StoreSettingsService,
    TownSettingsService,
    Centres,
    Places,
    Founding,
    StoresResolver,
    TownSettingsResolver,
    StaffResolver,
  ],
  exports: [StoreSettingsService, StoreDirectory, Places, Centres, Founding],
})
export class StoresModule {}
