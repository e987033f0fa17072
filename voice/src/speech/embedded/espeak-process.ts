/** The child process of the embedded voice, as the line sees it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Timing } from '../../line/media/frame-clock.ts';
import { SoundQueue } from '../sound-queue.ts';
import { StallWatch } from '../stall-watch.ts';
import { VoiceFailure } from '../voice.ts';
import { pcmOf } from '../wav.ts';
import { FrameReader, type SpeakOrder, type SpokenFrame } from './protocol.ts';

/** A cold start takes 0.2 s; sentences wait for each other, 10 ms of work for a second of speech. */
const LIMITS = { firstMs: 5000, betweenMs: 5000 };
const PROGRAM = fileURLToPath(new URL('./espeak-program.ts', import.meta.url));

interface Order {
  readonly sound: SoundQueue;
  readonly watch: StallWatch;
}

/** One process; when it dies, everything under way fails and the next sentence needs a new one. */
export class EspeakProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #timing: Timing;
  readonly #frames = new FrameReader();
  readonly #orders = new Map<number, Order>();
  #count = 0;
  #alive = true;

  /** `program` is another file in tests. */
  constructor(timing: Timing, program: string = PROGRAM) {
    this.#timing = timing;
    this.#child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.#child.stdin.on('error', () => undefined); // 'exit' follows
    this.#child.on('error', () => this.#died());
    this.#child.on('exit', () => this.#died());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Sentences that wait or are being spoken. */
  get busy(): number {
    return this.#orders.size;
  }

  /** Speaks; the sound throws a failure if the process dies or falls silent. */
  speak(what: Omit<SpeakOrder, 'number'>): SoundQueue {
    const number = ++this.#count;
    const sound = new SoundQueue();
    const watch = new StallWatch(this.#timing, LIMITS, () => this.#child.kill('SIGKILL'));
    this.#orders.set(number, { sound, watch });
    if (this.#alive) this.#child.stdin.write(`${JSON.stringify({ number, ...what })}\n`);
    else this.#died();
    return sound;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    if (!this.#alive) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await gone;
  }

  #receive(bytes: Buffer): void {
    try {
      for (const frame of this.#frames.push(bytes)) this.#take(frame);
    } catch {
      this.#child.kill('SIGKILL'); // it speaks another protocol
    }
  }

  #take({ number, kind, payload }: SpokenFrame): void {
    const order = this.#orders.get(number);
    if (!order) return;
    if (kind === 'sound') {
      order.watch.heard();
      order.sound.push(pcmOf(payload));
      return;
    }
    this.#finish(
      number,
      kind === 'failed' ? new VoiceFailure('failed', 'the embedded voice failed') : undefined,
    );
  }

  #finish(number: number, failure?: VoiceFailure): void {
    const order = this.#orders.get(number);
    this.#orders.delete(number);
    order?.watch.stop();
    order?.sound.end(failure);
  }

  #died(): void {
    this.#alive = false;
    for (const number of [...this.#orders.keys()]) {
      this.#finish(number, new VoiceFailure('failed', 'the embedded voice ended'));
    }
  }
}
