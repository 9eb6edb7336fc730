import { Global, Module } from '@nestjs/common';
import { Centres } from './centres.service';
import { StoreDirectory } from './directory';
import { Places } from './places.service';
import { StoreSettingsService } from './settings.service';
import { StaffResolver, StoresResolver } from './stores.resolver';

@Global()
@Module({
  providers: [StoreDirectory, StoreSettingsService, Centres, Places, StoresResolver, StaffResolver],
  exports: [StoreDirectory, Places, Centres],
})
export class StoresModule {}
