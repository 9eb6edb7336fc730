import { Global, Module } from '@nestjs/common';
import { IdentityResolver } from './identity.resolver';
import { People } from './people.service';
import { Staff } from './staff.service';

@Global()
@Module({ providers: [People, Staff, IdentityResolver], exports: [People, Staff] })
export class IdentityModule {}
