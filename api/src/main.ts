import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupCode } from './app.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config.ts';
import { openReadPool } from './platform/database/reads.ts';
import { faultTag, openLog } from './platform/log.ts';
import { readSecrets, Secrets } from './platform/secrets.ts';
import { refuseForgetfulDatabase } from './platform/server/health.ts';
import { openApi } from './server.ts';

const config = readConfig(process.env);
const log = openLog(config.LOG_LEVEL);
const secrets = new Secrets(readSecrets(config.PORCHLIGHT_SECRETS));
const clock = config.PORCHLIGHT_CLOCK ? clockFrom(new Date(config.PORCHLIGHT_CLOCK)) : systemClock;

// Whoever can read here, where the server was started, may set an empty installation up.
writeFileSync(join(config.PORCHLIGHT_HOME, 'setup-code'), `${setupCode(secrets)}\n`, { mode: 0o600 });

// As the application's role, over the address it will use: a setting of the role or the database counts too.
const first = openReadPool(config.DATABASE_URL, 1);
await refuseForgetfulDatabase(first).finally(() => first.end());

const api = await openApi({ config, secrets, clock, log });
process.send?.({ ready: { port: api.port } });

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info('api is stopping');
    api.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
process.on('unhandledRejection', (error) =>
  log.error('a promise failed unheard', { error: faultTag(error) }),
);
