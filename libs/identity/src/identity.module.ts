import { Global, Module } from '@nestjs/common';
import { ForgetExpired } from './forget-expired.job';
import { IdentityResolver } from './identity.resolver';
import { People } from './people.service';
import { SecondFactor } from './second-factor.service';
import { Staff } from './staff.service';

@Global()
@Module({
  providers: [People, Staff, SecondFactor, ForgetExpired, IdentityResolver],
  exports: [People, Staff, SecondFactor],
})
export class IdentityModule {}
