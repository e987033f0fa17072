/**
 * Walks a call in a test: keys in, a transcript out. In a script, digits, `*` and `#` are pressed when the line has
 * finished speaking (several are 80 ms apart), `!` before them presses at once, while it speaks; `…` lets a silence
 * pass; `speak` says something for two seconds; `hangUp` hangs up.
 */
import type { LineApi } from '../../api/line-api.ts';
import { phoneLine } from '../../flows/index.ts';
import type { Key, Pcm } from '../../line/line.ts';
import { FakeLine } from '../../line/testing/fake-line.ts';
import { VirtualTime } from '../../line/testing/virtual-time.ts';
import { createLog } from '../../log.ts';
import { CALL_LIMITS, type CallLimits, type CallParts } from '../call-parts.ts';
import { Calls } from '../calls.ts';
import type { Parcel } from '../outbox/letter.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { Shelf } from '../outbox/shelf.ts';
import { DeskSwitchboard } from '../switchboard.ts';
import { FakeSpeaker } from './fake-speaker.ts';

/** 2026-11-21 09:00 in Shanghai. */
const MORNING = Date.parse('2026-11-21T01:00:00Z');
const BETWEEN_KEYS_MS = 80;
const AFTER_PROMPT_MS = 300;
const STEP_MS = 20;
const LONGEST_WAIT_MS = 120_000;

/** A shelf in memory. */
export class MemoryShelf implements Shelf {
  readonly parcels = new Map<string, Parcel>();
  readonly aside: string[] = [];
  async put(id: string, parcel: Parcel): Promise<void> {
    this.parcels.set(id, parcel);
  }
  async take(id: string): Promise<Parcel> {
    const parcel = this.parcels.get(id);
    if (!parcel) throw new Error(`no parcel ${id}`);
    return parcel;
  }
  async waiting(): Promise<readonly string[]> {
    return [...this.parcels.keys()];
  }
  async remove(id: string): Promise<void> {
    this.parcels.delete(id);
  }
  async setAside(id: string): Promise<void> {
    this.parcels.delete(id);
    this.aside.push(id);
  }
}

/** Everything around one walked call. */
export class Walk {
  readonly time = new VirtualTime(MORNING);
  readonly line = new FakeLine(this.time);
  readonly speaker = new FakeSpeaker(() => this.time.now());
  readonly shelf = new MemoryShelf();
  readonly transcript: string[] = [];
  readonly outbox: Outbox;
  readonly switchboard: DeskSwitchboard;
  readonly calls: Calls;
  readonly logged: string[] = [];
  #ids = 0;

  constructor(api: LineApi, limits: Partial<CallLimits> = {}) {
    const timing = this.time;
    const log = createLog({ write: (text: string) => void this.logged.push(text) });
    const newKey = () => `key-${String(++this.#ids).padStart(4, '0')}`;
    this.outbox = new Outbox({ shelf: this.shelf, api, timing, log, newId: newKey });
    this.switchboard = new DeskSwitchboard(api, timing, log);
    const parts: CallParts = {
      dialog: phoneLine,
      api,
      mailbox: this.outbox,
      switchboard: this.switchboard,
      speaker: this.speaker,
      timing,
      now: () => new Date(this.time.now()),
      newKey,
      log,
      limits: { ...CALL_LIMITS, ...limits },
      onSpoken: (texts) => void this.transcript.push(...texts),
    };
    this.calls = new Calls(parts);
    this.line.onCall((leg) => this.calls.take(leg));
  }

  /** Calls, walks the script, and gives the caller's end of the line. */
  async call(script: readonly string[], from: string | undefined = '13800001111') {
    const caller = this.line.call(from, '400');
    await this.time.advance(STEP_MS);
    for (const act of script) {
      if (act === 'hangUp') caller.hangUp();
      else if (act === '…') await this.silence();
      else if (act === 'speak') await this.#speak(caller);
      else await this.#press(caller, act);
      await this.time.advance(STEP_MS);
    }
    return caller;
  }

  /** Until the line has said all it has to say. */
  async spoken(): Promise<void> {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += STEP_MS) {
      if (this.time.now() > this.speaker.busyUntil + AFTER_PROMPT_MS) return;
      await this.time.advance(STEP_MS);
    }
  }

  /** Until the line says something new by itself. */
  async silence(): Promise<void> {
    await this.spoken();
    const { length } = this.transcript;
    for (let waited = 0; waited < LONGEST_WAIT_MS && this.transcript.length === length; waited += STEP_MS)
      await this.time.advance(STEP_MS);
  }

  async #press(caller: ReturnType<FakeLine['call']>, act: string): Promise<void> {
    if (act.startsWith('!')) await this.time.advance(AFTER_PROMPT_MS);
    else await this.spoken();
    for (const key of act.replace('!', '')) {
      this.speaker.cut();
      caller.press(key as Key);
      await this.time.advance(BETWEEN_KEYS_MS);
    }
  }

  async #speak(caller: ReturnType<FakeLine['call']>): Promise<void> {
    await this.spoken();
    await this.time.advance(600);
    caller.speak(sound(2000));
    await this.time.advance(2200);
  }
}

/** Something loud, so many milliseconds long. */
export function sound(ms: number): Pcm {
  return Int16Array.from({ length: ms * 8 }, (_, at) => Math.round(6000 * Math.sin(at / 3)));
}
