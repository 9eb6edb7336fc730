import { Global, Module } from '@nestjs/common';
import { Centres } from './centres.service.js';
import { StoreDirectory } from './directory.js';
import { Places } from './places.service.js';
import { StoreSettingsService } from './settings.service.js';
import { StaffResolver, StoresResolver } from './stores.resolver.js';

@Global()
@Module({
  providers: [StoreDirectory, StoreSettingsService, Centres, Places, StoresResolver, StaffResolver],
  exports: [StoreDirectory, Places, Centres],
})
export class StoresModule {}
