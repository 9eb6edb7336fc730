import { Global, Module } from '@nestjs/common';
import { IdentityResolver } from './identity.resolver';
import { People } from './people.service';
import { SecondFactor } from './second-factor.service';
import { Staff } from './staff.service';

@Global()
@Module({ providers: [People, Staff, SecondFactor, IdentityResolver], exports: [People, Staff, SecondFactor] })
export class IdentityModule {}
