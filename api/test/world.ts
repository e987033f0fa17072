import { generateKeyPairSync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../infra/test/fresh-database.ts';
import { entities, openGate } from '../src/app.ts';
import { type Claims, signToken } from '../src/platform/access/tokens.ts';
import { Attempts } from '../src/platform/attempts.ts';
import { VirtualClock } from '../src/platform/clock.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { openOrm } from '../src/platform/database/orm.ts';
import { openReadPool } from '../src/platform/database/reads.ts';
import type { Log, LogTags } from '../src/platform/log.ts';
import { Secrets, type SecretsFile } from '../src/platform/secrets.ts';
import { inWork, type Surroundings, type Work } from '../src/platform/unit-of-work.ts';
import { type Api, openApi } from '../src/server.ts';
import {
  builder,
  type Family,
  type FamilyWish,
  type Home,
  openFamily,
  openHome,
  type Seat,
} from './world/home.ts';
import { Person } from './world/person.ts';
import { Socket } from './world/socket.ts';

export type { Family, Home, Named } from './world/home.ts';
export type { Person } from './world/person.ts';
export type { Socket } from './world/socket.ts';

/** A Saturday in Shanghai, ten past eight in the morning. */
export const MORNING = '2026-11-21T00:10:00Z';

/** What a world may be asked to be. */
export interface WorldWish {
  timeZone?: string;
  clock?: string;
  config?: Partial<Config>;
  /** An empty installation: no kindergarten, `sunshine` and `rainbow` are not to be used. */
  empty?: boolean;
  /** Runs queued jobs. */
  jobs?: boolean;
  log?: Log;
}

/** Whoever can ask: claims of a session, a header as it is sent, or nobody. */
export type Who = Claims | { claims: Claims } | string | undefined;

/** A running api over a database of its own, with two kindergartens in it. */
export interface World {
  api: Api;
  clock: VirtualClock;
  secrets: Secrets;
  database: FreshDatabase;
  /** Looks behind the wall. */
  owner: pg.Client;
  sunshine: Home;
  rainbow: Home;
  http: string;
  logged: { level: string; message: string; tags: LogTags }[];
  as(who?: Who): Person;
  /** The Authorization header of somebody, now. */
  authorization(who: Who): Promise<string | undefined>;
  socket(who?: Who, headers?: Record<string, string>): Promise<Socket>;
  socketUrl: string;
  family(home?: Home, wish?: FamilyWish): Promise<Family>;
  /** Does something through use cases, as the platform in a kindergarten. */
  work<Result>(home: Home | undefined, use: (work: Work) => Promise<Result>): Promise<Result>;
  surroundings: Surroundings;
  /** Stops the api and starts another one over the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const key = () => randomBytes(32).toString('base64');
const file: SecretsFile = {
  tokenKey: { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), alg: 'EdDSA' },
  fieldKey: key(),
  indexKey: key(),
  pepper: key(),
  mediaKey: key(),
  voiceKey: `plv_${randomBytes(32).toString('base64url')}`,
  databasePassword: key(),
};

/** Building worlds hashes the same few secrets again and again: each is hashed once. */
class RememberingSecrets extends Secrets {
  readonly #hashes = new Map<string, Promise<string>>();
  override hashPassword(plain: string): Promise<string> {
    const known = this.#hashes.get(plain) ?? super.hashPassword(plain);
    this.#hashes.set(plain, known);
    return known;
  }
}
const secrets = new RememberingSecrets(file);
const gate = openGate();

/** Opens a world. Close it in `afterAll`. */
export async function openWorld(wish: WorldWish = {}): Promise<World> {
  const database = await freshDatabase();
  const clock = new VirtualClock(wish.clock ?? MORNING);
  const logged: World['logged'] = [];
  const log = wish.log ?? recordingLog(logged);
  const config: Config = {
    ...readConfig({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      PORCHLIGHT_HOME: '/nowhere',
      PORCHLIGHT_SECRETS: '/nowhere',
      ...(wish.jobs ? { JOBS_DATABASE_URL: database.jobsUrl } : {}),
    }),
    ...wish.config,
  };
  const open = () => openApi({ config, secrets, clock, log, gate });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  owner.on('error', () => undefined);
  const orm = await openOrm(database.appUrl, entities);
  const pool = openReadPool(database.appUrl, 2);
  const surroundings: Surroundings = { orm, secrets, clock, attempts: new Attempts(pool) };
  const work: World['work'] = (home, use) => inWork(surroundings, builder(home?.row), true, use);
  const authorization = async (who: Who): Promise<string | undefined> => {
    if (who === undefined || typeof who === 'string') return who;
    return `Bearer ${(await signToken(secrets, clock, 'claims' in who ? who.claims : who, 900)).token}`;
  };
  const homes = wish.empty
    ? []
    : [
        await work(undefined, (inside) =>
          openHome(inside, clock, 'Sunshine', wish.timeZone ?? 'Asia/Shanghai'),
        ),
        await work(undefined, (inside) => openHome(inside, clock, 'Rainbow', 'Europe/Berlin')),
      ];
  const world: World = {
    api: await open(),
    clock,
    secrets,
    database,
    owner,
    sunshine: homes[0] as Home,
    rainbow: homes[1] as Home,
    logged,
    surroundings,
    work,
    authorization,
    get http() {
      return `http://127.0.0.1:${world.api.port}`;
    },
    get socketUrl() {
      return `ws://127.0.0.1:${world.api.port}/graphql`;
    },
    as: (who?: Who) => new Person(`${world.http}/graphql`, () => authorization(who)),
    socket: async (who?: Who, headers = {}) =>
      Socket.open(world.socketUrl, await authorization(who), headers),
    family: (home: Home = world.sunshine, family: FamilyWish = {}) =>
      work(home, (inside) => openFamily(inside, home, family)),
    restart: async () => {
      await world.api.close();
      world.api = await open();
    },
    close: async () => {
      await world.api.close();
      await orm.close(true);
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
  return world;
}

function recordingLog(logged: World['logged']): Log {
  const at =
    (level: string) =>
    (message: string, tags: LogTags = {}) => {
      logged.push({ level, message, tags });
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** The claims of a family member's session at a kiosk. */
export const familyClaims = (
  home: Home,
  member: { row: string },
  kind: 'FAMILY_CARD' | 'FAMILY_PROVEN' = 'FAMILY_PROVEN',
): Claims => ({ kind, id: member.row, kindergartenId: home.row, deviceId: home.kiosks[0].row });

/** Header of an API key. */
export const bearer = (secret: string): string => `Bearer ${secret}`;

export type { Seat };
