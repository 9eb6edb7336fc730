import 'reflect-metadata';
import { loadConfig } from '@bytorg/config';
import { DatabaseModule, inTransaction } from '@bytorg/database';
import { DeliverySlots } from '@bytorg/delivery';
import { InputProblems } from '@bytorg/errors';
import { Staff, Who } from '@bytorg/identity';
import { Founding, type NewTown } from '@bytorg/stores';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { domainModules } from '@bytorg/domain';

const USAGE = `found.mjs <e-mail of a coordinator> [<town> <municipality number> <latitude> <longitude>]`;

/** Begins a town that is not there yet, and invites a coordinator by e-mail: the first, or one more when all have lost their keys. */
const found = async ([email, ...town]: string[]) => {
  if (!email || (town.length !== 0 && town.length !== 4)) throw new Error(`usage: ${USAGE}`);
  const config = loadConfig();
  class House {}
  const house = { module: House, imports: [DatabaseModule.with(config), ...domainModules] };
  const app = await NestFactory.createApplicationContext(house, { logger: ['error'], abortOnError: false });
  try {
    await inTransaction(app.get(DataSource), async (tx) => {
      const townId = await app.get(Founding).found(tx, newTown(town));
      await app.get(DeliverySlots).coverMunicipality(tx, townId);
      const invitation = { email, role: 'coordinator' as const, scopeId: null, scopeName: null };
      await app.get(Staff).inviteIn(tx, new Who(null, [], 'nb', ''), invitation);
    });
    console.log(`An invitation is on its way to ${email}.`);
  } finally {
    await app.close();
  }
};

const newTown = ([name, municipalityNo, lat, lon]: string[]): NewTown | null =>
  name === undefined ? null : { name, municipalityNo, lat: Number(lat), lon: Number(lon) };

try {
  await found(process.argv.slice(2));
} catch (error) {
  const told =
    error instanceof InputProblems
      ? `${error.problems.map((p) => `${p.field} ${p.code}`).join(', ')}; usage: ${USAGE}`
      : (error as Error).message;
  console.error(`found: ${told}`);
  process.exitCode = 1;
}
