/**
 * Walk a call in a terminal, against a running API: `node voice/src/console.ts [--from NUMBER] [--dialled NUMBER]
 * [--pace 3] [--home DIRECTORY]`. Type 0 to 9, `*` and `#`; q or Ctrl-C hangs up. Keys may also come through a pipe:
 * a comma waits a second. The API's address and the line's key are taken from API_URL and VOICE_KEY, else from the
 * installation's folder.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createLineApi } from './api/graphql-line-api.ts';
import { CALL_LIMITS } from './call/call-parts.ts';
import { Outbox } from './call/outbox/outbox.ts';
import { createSeal } from './call/outbox/seal.ts';
import { createShelf } from './call/outbox/shelf.ts';
import { RunningCall } from './call/running-call.ts';
import { DeskSwitchboard } from './call/switchboard.ts';
import { ConsoleLeg } from './console/console-leg.ts';
import { TimedSilence } from './console/timed-silence.ts';
import { phoneLine } from './flows/index.ts';
import type { Key } from './line/line.ts';
import { realTiming } from './line/media/frame-clock.ts';
import { createLog } from './log.ts';

const { values: options } = parseArgs({
  options: {
    from: { type: 'string' },
    dialled: { type: 'string', default: '100' },
    pace: { type: 'string', default: '1' },
    home: { type: 'string', default: process.env.PORCHLIGHT_HOME ?? '.porchlight' },
  },
});
const home = options.home;
const PAUSE_MS = 1000;

/** The key of the line that runs here, unless the environment has one. */
function voiceKey(): string {
  if (process.env.VOICE_KEY) return process.env.VOICE_KEY;
  const secrets: unknown = JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8'));
  return z.object({ voiceKey: z.string() }).parse(secrets).voiceKey;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const key = voiceKey();
const url = process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? '4000'}/graphql`;
const api = createLineApi({ url, timeoutMs: 2500, voiceKey: key });
const log = createLog({ write: () => undefined });
const outbox = new Outbox({
  shelf: createShelf(join(home, 'voice-outbox'), createSeal(key)),
  api,
  timing: realTiming,
  log,
  newId: () => `${Date.now()}-${randomUUID()}`,
});
const leg = new ConsoleLeg(options.from, options.dialled, realTiming, Number(options.pace));
const call = new RunningCall(leg, {
  dialog: phoneLine,
  api,
  mailbox: outbox,
  switchboard: new DeskSwitchboard(api, realTiming, log),
  speaker: new TimedSilence(),
  timing: realTiming,
  now: () => new Date(),
  newKey: randomUUID,
  log,
  limits: CALL_LIMITS,
  onSpoken: (texts) => texts.forEach((text) => void print(`  ${text}`)),
});

/** Types what came, one after another; a comma waits a second. */
async function type(text: string): Promise<void> {
  for (const letter of text) {
    if (letter === 'q' || letter === '\u0003') leg.goAway();
    else if (letter === ',') await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    else if (/[0-9*#]/.test(letter)) {
      print(`[${letter}]`);
      leg.press(letter as Key);
    }
  }
}

if (process.stdin.isTTY) process.stdin.setRawMode(true);
let typing = Promise.resolve();
process.stdin.setEncoding('utf8').on('data', (text: string) => {
  typing = typing.then(() => type(text));
});
process.stdin.on('end', () => {
  typing = typing.then(() => leg.goAway());
});
await call.run();
print('-- the call has ended --');
process.stdin.pause();
await outbox.close();
await api.close();
