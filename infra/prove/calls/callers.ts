/**
 * The callers of the proof `calls`, a program of its own so that nothing else disturbs its clock: many small telephones
 * and the control, all heard in one place. Started with `fork`; is sent one CallersOrder, answers with one CallersMeasured.
 */
import { fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CallMeasured, Telephone } from './telephone.ts';

/** What to do. */
export interface CallersOrder {
  readonly linePort: number;
  readonly calls: number;
  /** Keys that each caller presses. */
  readonly keys: number;
}

/** What was measured, on one clock; times in milliseconds. */
export interface CallersMeasured {
  readonly calls: readonly CallMeasured[];
  /** When each datagram of the control came. */
  readonly control: readonly number[];
  /** All calls stood from here to there. */
  readonly from: number;
  readonly to: number;
}

const BETWEEN_CALLS_MS = 60;
const ANSWER_MS = 10_000;
const BETWEEN_KEYS_MS = 1_700;

async function run({ linePort, calls, keys }: CallersOrder): Promise<CallersMeasured> {
  const beat = await startControl();
  const telephones: Telephone[] = [];
  for (let number = 0; number < calls; number += 1) telephones.push(await Telephone.open(number, linePort));
  for (const telephone of telephones) {
    telephone.call();
    await wait(BETWEEN_CALLS_MS);
  }
  await untilAll(telephones);
  const from = performance.now();
  process.send?.('talking');
  // Not all in one moment, and not in the rhythm of the frames.
  const press = async (telephone: Telephone, place: number) => {
    await wait(700 + place * 67);
    for (let key = 0; key < keys; key += 1) {
      telephone.press();
      await wait(BETWEEN_KEYS_MS);
    }
  };
  await Promise.all(telephones.map(press));
  const to = performance.now();
  for (const telephone of telephones) telephone.close();
  await wait(300);
  beat.stop();
  return { calls: telephones.map(({ measured }) => measured), control: beat.arrivals, from, to };
}

async function untilAll(telephones: readonly Telephone[]): Promise<void> {
  const deadline = performance.now() + ANSWER_MS;
  while (performance.now() < deadline) {
    if (telephones.every(({ measured }) => measured.firstAudioAt !== undefined)) return;
    await wait(20);
  }
}

async function startControl(): Promise<{ arrivals: number[]; stop: () => void }> {
  const arrivals: number[] = [];
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  socket.on('message', () => arrivals.push(performance.now()));
  const child = fork(join(import.meta.dirname, 'control.ts'), [
    String((socket.address() as AddressInfo).port),
  ]);
  const stop = () => {
    child.kill('SIGKILL');
    socket.close();
  };
  return { arrivals, stop };
}

process.on('disconnect', () => process.exit(0));
process.once('message', (order) => {
  run(order as CallersOrder).then(
    (measured) => process.send?.(measured, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
