import { Global, Module } from '@nestjs/common';
import { ForgetExpired } from './forget-expired.job';
import { IdentityResolver } from './identity.resolver';
import { People } from './people.service';
import { SecondFactor } from './second-factor.service';
import { Staff } from './staff.service';
import { Tills } from './tills.service';

@Global()
@Module({
  providers: [People, Staff, Tills, SecondFactor, ForgetExpired, IdentityResolver],
  exports: [People, Staff, Tills, SecondFactor],
})
export class IdentityModule {}
