import { Global, Module } from '@nestjs/common';
import { Centres } from './centres.service';
import { StoreDirectory } from './directory';
import { Founding } from './founding.service';
import { Places } from './places.service';
import { StoreSettingsService } from './settings.service';
import { StaffResolver, StoresResolver } from './stores.resolver';

@Global()
@Module({
  providers: [StoreDirectory, StoreSettingsService, Centres, Places, Founding, StoresResolver, StaffResolver],
  exports: [StoreDirectory, Places, Centres, Founding],
})
export class StoresModule {}
