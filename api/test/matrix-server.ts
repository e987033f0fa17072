import 'reflect-metadata';
import { openGate } from '../src/app.ts';
import type { Grantee, PolicyTable } from '../src/platform/access/policy.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { openLog } from '../src/platform/log.ts';
import { readSecrets, Secrets } from '../src/platform/secrets.ts';
import { policy } from '../src/policy.ts';
import { type Api, openApi } from '../src/server.ts';

/**
 * The api with one line of its policy table changed, for the sabotage of the proof `matrix`. It is started by that
 * proof, told the change over its channel, and answers with the port. The shipped api has no way to change the table.
 */
interface Change {
  permission: keyof typeof policy;
  without?: Grantee;
  with?: Grantee;
}

const config = readConfig(process.env);
const log = openLog(config.LOG_LEVEL);
const secrets = new Secrets(readSecrets(config.PORCHLIGHT_SECRETS));
let api: Api | undefined;

function changed({ permission, without, with: added }: Change): PolicyTable {
  const line: readonly Grantee[] = policy[permission];
  return {
    ...policy,
    [permission]: [...line.filter((grantee) => grantee !== without), ...(added ? [added] : [])],
  };
}

process.on('message', async (change: Change) => {
  await api?.close();
  api = await openApi({ config, secrets, clock: systemClock, log, gate: openGate(changed(change)) });
  process.send?.({ port: api.port });
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
