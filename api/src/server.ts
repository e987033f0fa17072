import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { entities, jobTable, mediaReaders, openGate, principals } from './app.ts';
import { Authentication } from './platform/access/authentication.ts';
import type { Gate } from './platform/access/gate.ts';
import type { Principal } from './platform/access/principal.ts';
import { Hub } from './platform/announcements/hub.ts';
import { AnnouncementStream } from './platform/announcements/stream.ts';
import { Attempts } from './platform/attempts.ts';
import { AuditAnchors } from './platform/audit-anchors.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { type Context, loaders } from './platform/context.ts';
import { openOrm } from './platform/database/orm.ts';
import { openReadPool, Reads } from './platform/database/reads.ts';
import { openJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { mediaRoutes, UPLOAD_BUDGETS } from './platform/media/media-http.ts';
import type { Secrets } from './platform/secrets.ts';
import { addressReader, countedAs, isTrusted, networks } from './platform/server/address.ts';
import { FairBulkheads } from './platform/server/bulkheads.ts';
import { Connections } from './platform/server/connections.ts';
import { openGraphqlHttp } from './platform/server/graphql-http.ts';
import { SOCKET_LIMITS, SubscriptionServer } from './platform/server/graphql-ws.ts';
import { Health, healthRoutes } from './platform/server/health.ts';
import { hostsOf } from './platform/server/hosts.ts';
import { forwardUpgrade, openHttpServer } from './platform/server/http-server.ts';
import { pageRoutes } from './platform/server/pages.ts';
import { PersistedOperations } from './platform/server/persisted.ts';
import { speechRoute } from './platform/server/speech.ts';
import { rateLimits, Throttle } from './platform/server/throttle.ts';
import type { Surroundings } from './platform/unit-of-work.ts';

/** What the running api is made from. */
export interface ApiParts {
  config: Config;
  secrets: Secrets;
  clock: Clock;
  log: Log;
  /** The schema behind its gate; built from the modules when left out. */
  gate?: Gate;
}

/** A running api. */
export interface Api {
  port: number;
  /** Finishes what is under way (10 s at most), then lets go of everything. */
  close(): Promise<void>;
}

const DRAIN_MS = 8_000;
const persistedOperations = () =>
  new PersistedOperations(
    createRequire(import.meta.url)('@porchlight/schema/persisted') as ConstructorParameters<
      typeof PersistedOperations
    >[0],
  );

/** Starts the api: database, stream, jobs and the one HTTP port. */
export async function openApi({ config, secrets, clock, log, gate = openGate() }: ApiParts): Promise<Api> {
  const orm = await openOrm(config.DATABASE_URL, entities);
  const pool = openReadPool(config.DATABASE_URL);
  const surroundings: Surroundings = { orm, secrets, clock, attempts: new Attempts(pool) };
  const anchors = new AuditAnchors(config.PORCHLIGHT_HOME, pool, secrets, clock, log);
  const directory = principals(pool, clock, surroundings);
  const authentication = new Authentication(directory, secrets, clock);
  const authenticate = (authorization: string | undefined, address?: string) =>
    authentication.principal(authorization, address);
  const contextFor = (
    principal: Principal,
    requestId: string = randomUUID(),
    address?: string,
  ): { context: Context; done: () => Promise<void> } => {
    const reads = Reads.of(pool, principal, clock.now());
    return {
      context: {
        principal,
        requestId,
        address,
        clock,
        secrets,
        reads,
        surroundings,
        anchors: (kindergartenId) => anchors.of(kindergartenId),
        load: loaders(reads),
      },
      done: () => reads.end(),
    };
  };
  const stream = new AnnouncementStream(pool, config.DATABASE_URL, log);
  await stream.open();
  anchors.open();
  const health = new Health(config.DATABASE_URL);
  await health.open();
  const bulkheads = new FairBulkheads();
  const hub = new Hub(gate.schema, stream, contextFor, log, bulkheads);
  const persisted = persistedOperations();
  const limits = rateLimits(config);
  const throttle = new Throttle(limits.known, clock);
  const addressOf = addressReader(config.TRUSTED_PROXIES);
  const proxies = networks(config.TRUSTED_PROXIES);
  const connections = new Connections((address) => isTrusted(proxies, address));
  const graphql = await openGraphqlHttp({
    gate,
    persisted,
    throttle,
    strangers: new Throttle(limits.strangers, clock),
    log,
    authenticate,
    contextFor,
    addressOf,
    connections,
    bulkheads,
  });
  const jobs = config.JOBS_DATABASE_URL
    ? await openJobs(config.JOBS_DATABASE_URL, jobTable(surroundings), log)
    : undefined;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_LIMITS.maxPayload,
    perMessageDeflate: false,
  });
  const subscriptions = new SubscriptionServer(sockets, {
    gate,
    hub,
    persisted,
    clock,
    log,
    throttle,
    addressOf,
    authenticate,
    socketsPerPrincipal: config.SOCKETS_PER_PRINCIPAL,
  });
  const uploader = async (request: IncomingMessage) => {
    const principal = await authenticate(request.headers.authorization, countedAs(addressOf(request)));
    // A program has nothing to say or show here, and the line only within a call.
    return principal.kind === 'ANONYMOUS' || principal.kind === 'INTEGRATOR' ? undefined : principal;
  };
  const server = openHttpServer({
    log,
    hosts: hostsOf(config),
    connections,
    addressOf,
    openThrottle: new Throttle(limits.open, clock),
    routes: [
      { path: '/graphql', methods: ['GET', 'POST'], handle: graphql.handle },
      ...mediaRoutes({
        pool,
        surroundings,
        secrets,
        clock,
        uploader,
        directory,
        readers: mediaReaders,
        addressOf,
        budgets: {
          usual: new Throttle(UPLOAD_BUDGETS.usual, clock),
          family: new Throttle(UPLOAD_BUDGETS.family, clock),
        },
        throttle: new Throttle({ burst: 60, perSecond: 1 }, clock),
      }),
      speechRoute({
        port: config.VOICE_PORT,
        key: secrets.voiceKey,
        throttle: new Throttle({ burst: 60, perSecond: 2 }, clock),
        authenticate,
      }),
      ...healthRoutes(
        () => health.answers && stream.listening,
        new Throttle(limits.health, clock),
        addressOf,
      ),
      ...pageRoutes(config.PAGES_DIR),
    ],
    upgrades: [
      {
        path: '/graphql',
        handle: (request, socket, head) =>
          sockets.handleUpgrade(request, socket, head, (opened) =>
            sockets.emit('connection', opened, request),
          ),
      },
      { path: '/phone/', handle: forwardUpgrade(config.VOICE_PORT, addressOf) },
    ],
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(config.PORT, config.HOST, resolve),
  );
  const { port } = server.address() as AddressInfo;
  log.info('api is listening', { port });
  return {
    port,
    close: async () => {
      await subscriptions.close();
      const drained = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const impatient = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await drained;
      clearTimeout(impatient);
      await graphql.stop();
      await jobs?.stop();
      hub.close();
      await health.close();
      await stream.close();
      anchors.close();
      await anchors.write();
      await pool.end();
      await orm.close(true);
    },
  };
}
