/** The main thread's side of the media worker. */
import { Worker } from 'node:worker_threads';
import type { CallStats, Key, Pcm, Recording } from '../line.ts';
import { type LegMedia, type MediaEvents, NO_RECORDING } from '../media/leg-media.ts';
import type { FarEnd, MediaAnswer, MediaOrder, MediaReport, PortRange } from './messages.ts';

/** An order without its leg; distributes over the union. */
type Order<Message = MediaOrder> = Message extends MediaOrder ? Omit<Message, 'leg'> : never;

const NO_STATS: CallStats = {
  answerToFirstAudioMs: undefined,
  keyToPromptMs: [],
  keyToSilenceMs: [],
  framesSent: 0,
  framesReceived: 0,
  lateFrames: 0,
  longestGapMs: 0,
};

/** Starts the worker with the first leg and a new one if it ever dies. */
export class MediaEngine {
  readonly #streams = new Map<number, RtpMedia>();
  #worker: Worker | undefined;
  #count = 0;

  /** A stream for a new leg; `onLost` is called if the worker dies under it. */
  newStream(events: MediaEvents, onLost: () => void): RtpMedia {
    const leg = ++this.#count;
    const stream = new RtpMedia((order) => this.#send({ ...order, leg } as MediaOrder), events, onLost);
    this.#streams.set(leg, stream);
    return stream;
  }

  /** Starts the worker now, so that the first call does not wait for it. Rejects when no port is free. */
  async warmUp(ports: PortRange): Promise<void> {
    const nobody = (): void => undefined;
    const stream = this.newStream(
      {
        keyPressed: nobody,
        promptPlayed: nobody,
        frameHeard: nobody,
        packetSeen: nobody,
        soundHeard: nobody,
      },
      nobody,
    );
    await stream.open(ports);
    stream.close();
  }

  /** Ends the worker. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#lose();
  }

  #send(order: MediaOrder): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(order);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./media-worker.ts', import.meta.url));
    worker.on('message', (message: MediaReport) => this.#receive(message));
    worker.on('error', () => this.#died(worker));
    worker.on('exit', () => this.#died(worker));
    return worker;
  }

  #receive(message: MediaReport): void {
    this.#streams.get(message.leg)?.receive(message);
    if (message.report === 'closed') this.#streams.delete(message.leg);
  }

  #died(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#lose();
  }

  #lose(): void {
    const lost = [...this.#streams.values()];
    this.#streams.clear();
    for (const stream of lost) stream.lose();
  }
}

/** The sound of one RTP leg, made in the worker. */
export class RtpMedia implements LegMedia {
  readonly #send: (order: Order) => void;
  readonly #events: MediaEvents;
  readonly #onLost: () => void;
  readonly #asked = new Map<number, (answer: MediaAnswer) => void>();
  readonly #playing = new Set<number>();
  #count = 0;
  #closed = false;

  constructor(send: (order: Order) => void, events: MediaEvents, onLost: () => void) {
    this.#send = send;
    this.#events = events;
    this.#onLost = onLost;
  }

  /** Opens the socket and gives its port. Rejects when no port is free. */
  async open(ports: PortRange): Promise<number> {
    const answer = await this.#ask((ask) => ({ order: 'open', ports, ask }));
    if ('port' in answer) return answer.port;
    throw new Error('failed' in answer ? answer.failed : 'cannot open an RTP port');
  }

  configure(farEnd: FarEnd): void {
    this.#tell({ order: 'configure', farEnd });
  }

  start(at: number): void {
    this.#tell({ order: 'start', at });
  }

  play(prompt: number, piece: Pcm, last: boolean): void {
    this.#playing.add(prompt);
    // A view is sent with the whole buffer under it, so a part is copied first.
    const own = piece.byteLength === piece.buffer.byteLength ? piece : piece.slice();
    this.#tell({ order: 'play', prompt, piece: own, last });
  }

  stop(): void {
    this.#tell({ order: 'stop' });
  }

  /** A key that came through the signalling (SIP INFO), so that it is measured like the others. */
  key(key: Key, at: number): void {
    this.#tell({ order: 'key', key, at });
  }

  feed(frame: Pcm): void {
    this.#tell({ order: 'feed', frame });
  }

  listen(on: boolean): void {
    this.#tell({ order: 'listen', on });
  }

  startRecording(maxMs: number): void {
    this.#tell({ order: 'startRecording', maxMs });
  }

  async stopRecording(): Promise<Recording> {
    const answer = await this.#ask((ask) => ({ order: 'stopRecording', ask }));
    return 'recording' in answer ? answer.recording : NO_RECORDING;
  }

  async stats(): Promise<CallStats> {
    const answer = await this.#ask((ask) => ({ order: 'stats', ask }));
    return 'stats' in answer ? answer.stats : NO_STATS;
  }

  close(): void {
    this.#tell({ order: 'close' });
    this.#closed = true;
  }

  /** A message of the worker about this leg. */
  receive(message: MediaReport): void {
    switch (message.report) {
      case 'answer':
        this.#asked.get(message.ask)?.(message.answer);
        this.#asked.delete(message.ask);
        return;
      case 'key':
        this.#events.keyPressed(message.press);
        break;
      case 'played':
        this.#playing.delete(message.prompt);
        this.#events.promptPlayed(message.prompt, message.played);
        return;
      case 'frame':
        this.#events.frameHeard(message.frame);
        break;
      case 'packet':
        this.#events.packetSeen(message.at);
        break;
      case 'sound':
        this.#events.soundHeard(message.at);
        break;
    }
  }

  /** The worker is gone: nothing stays unanswered. */
  lose(): void {
    this.#closed = true;
    for (const resolve of this.#asked.values()) resolve({ failed: 'the media worker died' });
    for (const prompt of this.#playing) this.#events.promptPlayed(prompt, { outcome: 'cut', playedMs: 0 });
    this.#asked.clear();
    this.#playing.clear();
    this.#onLost();
  }

  #tell(order: Order): void {
    if (!this.#closed) this.#send(order);
  }

  #ask(question: (ask: number) => Order): Promise<MediaAnswer> {
    if (this.#closed) return Promise.resolve({ failed: 'the leg is closed' });
    const ask = ++this.#count;
    return new Promise((resolve) => {
      this.#asked.set(ask, resolve);
      this.#send(question(ask));
    });
  }
}
