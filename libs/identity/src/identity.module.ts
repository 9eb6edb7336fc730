import { Global, Module } from '@nestjs/common';
import { IdentityResolver } from './identity.resolver.js';
import { People } from './people.service.js';
import { Staff } from './staff.service.js';

@Global()
@Module({ providers: [People, Staff, IdentityResolver], exports: [People, Staff] })
export class IdentityModule {}
