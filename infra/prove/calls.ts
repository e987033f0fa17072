/**
 * Twenty telephones at once, measured on the wire where the callers are: from the answer to the first sound, from a key
 * to the first frame of the next prompt, and frames that came late. One more caller is Debian's baresip.
 *
 * Machines that do other work delay everybody. So a bare timer in a process of its own sends datagrams in the rhythm of
 * the frames to the same place; a late frame counts when that control was on time in the same moment.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Stack, startStack } from '../start/stack.ts';
import type { CallersMeasured, CallersOrder } from './calls/callers.ts';
import { type Judged, judged } from './calls/judge.ts';
import { defineProof } from './proof.ts';
import { find, recordingOf } from './softphone/heard.ts';
import { Sentences } from './softphone/sentences.ts';
import { Softphone } from './softphone/softphone.ts';

const CALLS = 20;
const RUN_MS = 120_000;
/** How long the sabotage holds the phone line up: far more than a frame. */
const HOLD_MS = 150;
const WARM_MS = 120_000;
const LISTEN_MS = 4_500;
const MOST_ROUNDS = 5;

/** Runs the callers; `whileTalking` is called when all of them hear something. */
async function callAll(order: CallersOrder, whileTalking: () => Promise<void>): Promise<CallersMeasured> {
  const child = fork(join(import.meta.dirname, 'calls/callers.ts'));
  const { promise, resolve, reject } = Promise.withResolvers<CallersMeasured>();
  child.on('message', (message) => {
    if (message === 'talking') whileTalking().catch(reject);
    else resolve(message as CallersMeasured);
  });
  child.once('exit', (code) => reject(new Error(`the callers ended with ${code}`)));
  const timer = setTimeout(() => reject(new Error('the callers took too long')), RUN_MS);
  child.send(order);
  return promise.finally(() => {
    clearTimeout(timer);
    child.kill('SIGKILL');
  });
}

/** An independent telephone that calls in the midst of the others. */
async function openSoftphone(
  stack: Stack,
): Promise<{ greetingS: () => Promise<number>; close: () => Promise<void> }> {
  const sentences = new Sentences(stack.home);
  const [greeting] = await sentences.say([{ made: 'greeting', values: { kindergarten: '阳光幼儿园' } }]);
  sentences.close();
  const phone = await Softphone.open('13712345678');
  return {
    greetingS: async () => {
      await phone.call(`sip:100@${stack.sip.host}:${stack.sip.port}`);
      await wait(LISTEN_MS);
      const found = greeting && find(recordingOf(phone.heard()), greeting.pcm);
      return Number((found?.start ?? Number.NaN).toFixed(2));
    },
    close: () => phone.hangUp(),
  };
}

/** The phone line stands still for a moment while everybody listens: the judge must see late frames. */
async function standstill(stack: Stack): Promise<void> {
  const pid = stack.pid('voice');
  if (pid === undefined) throw new Error('the phone line is not there');
  await wait(1_200);
  process.kill(pid, 'SIGSTOP');
  try {
    await wait(HOLD_MS);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** The phone line renders its sentences after its start; the line of a kindergarten has long done so. */
async function untilWarm(stack: Stack): Promise<void> {
  const log = join(stack.home, 'log/voice.log');
  const deadline = Date.now() + WARM_MS;
  while (!readFileSync(log, 'utf8').includes('every sentence is rendered')) {
    if (Date.now() > deadline) throw new Error(`the phone line is not warm after ${WARM_MS / 1_000} s`);
    await wait(200);
  }
}

/**
 * A round on a busy machine says nothing about the phone line. It is asked again while the control stalled, at most
 * MOST_ROUNDS times, and the round with the quietest control counts: the control chooses, not the result.
 */
async function quietestRound(ask: (round: number) => Promise<Judged>): Promise<Judged> {
  let quietest = await ask(1);
  for (let round = 2; round <= MOST_ROUNDS && quietest.controlStalls > 0; round += 1) {
    const next = await ask(round);
    if (next.controlStalls < quietest.controlStalls) quietest = next;
  }
  return quietest;
}

function tell(log: (line: string) => void, what: string, run: Judged): void {
  log(
    `${what}: ${run.frames} frames, ${run.lateFramesInAll} over 40 ms late, ${run.lateFrames} of them while the control was on time (the control stalled ${run.controlStalls} times)`,
  );
}

const BARS = {
  calls: { min: CALLS },
  missing: { max: 0 },
  firstAudioP95Ms: { max: 300 },
  keyToPromptP95Ms: { max: 250 },
  lateFrames: { max: 0 },
  softphoneGreetingS: { max: 1 },
  sabotageCaught: { is: true },
};
/**
 * In the short form, beside neighbours: half of what one standstill of the line does to its callers. The control is another
 * process and may have the quiet core of the two.
 */
const LATE_BESIDE_NEIGHBOURS = CALLS / 2;

export default defineProof({
  name: 'calls',
  about: 'twenty callers at once: sound at once, keys answered at once, no late frame',
  bars: BARS,
  shortBars: { ...BARS, lateFrames: { max: LATE_BESIDE_NEIGHBOURS } },
  run: async ({ short, log }) => {
    const stack = await startStack();
    const opened: (() => Promise<void>)[] = [];
    try {
      await untilWarm(stack);
      const softphone = await openSoftphone(stack);
      opened.push(softphone.close);
      const order = { linePort: stack.sip.port, calls: CALLS, keys: short ? 3 : 12 };
      let heardAt: Promise<number> = Promise.resolve(Number.NaN);
      const run = await quietestRound(async (round) => {
        const listen = async () => {
          if (round === 1) heardAt = softphone.greetingS();
          await heardAt;
        };
        const judgedRound = judged(await callAll(order, listen));
        tell(log, `twenty callers, round ${round}`, judgedRound);
        return judgedRound;
      });
      const softphoneGreetingS = await heardAt;
      const held = judged(await callAll({ ...order, keys: 2 }, () => standstill(stack)));
      tell(log, `sabotage (the line stands still for ${HOLD_MS} ms)`, held);
      const { frames: _frames, ...figures } = run;
      const sabotageCaught =
        held.lateFrames > 0 && held.lateFramesInAll > (short ? LATE_BESIDE_NEIGHBOURS : 0);
      return { calls: CALLS, ...figures, softphoneGreetingS, sabotageCaught };
    } finally {
      for (const close of opened) await close();
      await stack.stop();
    }
  },
});
