import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EntityClass } from '@mikro-orm/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type pg from 'pg';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { attendance, departures } from './modules/attendance/attendance.module.ts';
import { conflicts } from './modules/conflicts/conflicts.module.ts';
import { freshPairing, seedDemonstration } from './modules/demonstration/demonstration.module.ts';
import { health } from './modules/health/health.module.ts';
import { notices } from './modules/notices/notices.module.ts';
import { callPrincipal, outreach } from './modules/outreach/outreach.module.ts';
import { barredActs, directory, people, photoSubjects, setupCode } from './modules/people/people.module.ts';
import { phrases } from './modules/phrases/phrases.module.ts';
import { pickup, pickupGuard, raiseTried, setCollectorPhoto } from './modules/pickup/pickup.module.ts';
import { privacy } from './modules/privacy/privacy.module.ts';
import { rollCalls } from './modules/roll-call/roll-call.module.ts';
import { sites } from './modules/sites/sites.module.ts';
import { tickets } from './modules/tickets/tickets.module.ts';
import { nodeResolver } from './node.resolver.ts';
import type { Directory } from './platform/access/authentication.ts';
import { Gate } from './platform/access/gate.ts';
import type { PolicyTable } from './platform/access/policy.ts';
import { noPublisher } from './platform/announcements/announcement.ts';
import { LedgerEntities } from './platform/announcements/ledger.entities.ts';
import { assemble } from './platform/assemble.ts';
import type { Clock } from './platform/clock.ts';
import type { JobTable } from './platform/jobs.ts';
import { MediaObject } from './platform/media/media.entity.ts';
import { mediaJobs } from './platform/media/media-jobs.ts';
import type { MediaReaders } from './platform/media/readers.ts';
import type { Surroundings } from './platform/unit-of-work.ts';
import { policy } from './policy.ts';

/** Every module of the product. Adding one is adding its line here. */
const modules = [
  sites,
  people,
  privacy,
  attendance,
  pickup,
  health,
  notices,
  tickets,
  outreach,
  rollCalls,
  conflicts,
  phrases,
] as const;

departures.guardedBy(pickupGuard);
barredActs.toldBy(raiseTried);
photoSubjects.add('AuthorisedPickup', setCollectorPhoto);

/** Every table. */
export const entities: EntityClass<unknown>[] = [
  ...LedgerEntities,
  MediaObject,
  ...modules.flatMap((module) => module.entities as EntityClass<unknown>[]),
];

/** The contract as written. */
export const contractText = (): string =>
  readFileSync(fileURLToPath(import.meta.resolve('@porchlight/schema/schema.graphql')), 'utf8');

/** The schema that is served, from the modules' fields. */
export function servedSchema(): GraphQLSchema {
  const reads = Object.assign({}, ...modules.map((module) => module.nodes)) as Parameters<
    typeof nodeResolver
  >[0];
  const resolvers = [
    nodeResolver(reads),
    ...modules.flatMap((module) => module.resolvers as unknown[]),
  ] as unknown as NonEmptyArray<new () => object>;
  const built = buildSchemaSync({ resolvers, validate: false, pubSub: noPublisher });
  return assemble(built, buildSchema(contractText()));
}

/** The gate over the served schema. Throws when a field has no rule. */
export const openGate = (table: PolicyTable = policy): Gate => new Gate(servedSchema(), table);

/** What modules do on their own. */
export const jobTable = (around: Surroundings): JobTable =>
  Object.assign({}, mediaJobs(around), ...modules.map((module) => module.jobs(around)));

/** What is asked of the row that claimed a recording or picture, by its type. */
export const mediaReaders: MediaReaders = Object.assign(
  {},
  ...modules.map((module) => ('media' in module ? module.media : {})),
);

/** Who is behind credentials. */
export function principals(pool: pg.Pool, clock: Clock, around: Surroundings): Directory {
  return { ...directory(pool, clock, around), call: (callId) => callPrincipal(pool, clock, callId) };
}

/** The invented kindergartens for trying everything. */
export const demonstration = { seed: seedDemonstration, freshPairing };

export { setupCode };
