import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { domainModules } from '@bytorg/domain';

const resolvers = domainModules
  .flatMap((module): unknown[] => Reflect.getMetadata('providers', module) ?? [])
  .filter(
    (provider): provider is new () => object => typeof provider === 'function' && provider.name.endsWith('Resolver'),
  );

/** Prints the schema from the code alone: no database, no settings. */
const app = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter(), { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(resolvers, { dateScalarMode: 'isoDate' });
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
