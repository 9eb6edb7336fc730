import { Public } from '@bytorg/identity';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Controller()
export class HealthController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Public()
  @Get('healthz')
  alive() {
    return { ok: true };
  }

  @Public()
  @Get('readyz')
  async ready() {
    await this.db.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException('database');
    });
    return { ok: true };
  }
}
