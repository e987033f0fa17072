import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstration, entities } from './app.ts';
import { Attempts } from './platform/attempts.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config.ts';
import { openOrm } from './platform/database/orm.ts';
import { openReadPool } from './platform/database/reads.ts';
import { readSecrets, Secrets } from './platform/secrets.ts';

// Invents the demonstration when the database holds no kindergarten, and gives its kiosk a fresh pairing address otherwise.
const config = readConfig(process.env);
const file = join(config.PORCHLIGHT_HOME, 'demo.json');
const http = `http://127.0.0.1:${config.PORT}`;
const sip = `sip:100@${process.env.SIP_HOST ?? '127.0.0.1'}:${process.env.SIP_PORT ?? '5060'}`;

const orm = await openOrm(config.DATABASE_URL, entities);
const pool = openReadPool(config.DATABASE_URL, 2);
const clock = config.PORCHLIGHT_CLOCK ? clockFrom(new Date(config.PORCHLIGHT_CLOCK)) : systemClock;
const around = {
  orm,
  secrets: new Secrets(readSecrets(config.PORCHLIGHT_SECRETS)),
  clock,
  attempts: new Attempts(pool),
};
try {
  const made = await demonstration.seed(around, http, sip);
  if (made) write(made);
  else if (existsSync(file)) {
    const before = JSON.parse(readFileSync(file, 'utf8')) as Awaited<ReturnType<typeof demonstration.seed>>;
    write({ ...before, http, sip, kioskPairingUrl: await demonstration.freshPairing(around, http) });
  }
} finally {
  await orm.close(true);
  await pool.end();
}

function write(content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
