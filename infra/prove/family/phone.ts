/** The phone's door: a real call, and what the caller heard, sentence by sentence. */
import { setTimeout as wait } from 'node:timers/promises';
import { find, findVoice, recordingOf } from '../softphone/heard.ts';
import type { Language, Line, Sentences, Spoken } from '../softphone/sentences.ts';
import { Softphone } from '../softphone/softphone.ts';
import { type Pcm, RATE } from '../softphone/wav.ts';
import { eventually, NotSo } from './story.ts';

/** A sentence that was heard: seconds since the answer. */
export interface Heard {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Of a sentence, this much has to be heard. */
const WHOLE = 0.95;
/** Longest pause before a sentence begins: a key, the API, the next prompt; a missed one is said again. */
const PATIENCE_S = 14;
const LOOK_EVERY_MS = 400;
const VOICE_MS = 20_000;
/** A sentence may seem to begin a little before the one before it has ended: silence at its edges. */
const OVERLAP_S = 0.3;

/** One call of the story. */
export class PhoneCall {
  readonly #phone: Softphone;
  readonly #sentences: Sentences;
  readonly transcript: Heard[] = [];
  /** Where the caller's ear is in the call: what comes next is looked for from here on. Seconds. */
  #at = 0;

  private constructor(phone: Softphone, sentences: Sentences) {
    this.#phone = phone;
    this.#sentences = sentences;
  }

  /** Calls from a number. */
  static async dial(number: string, address: string, sentences: Sentences): Promise<PhoneCall> {
    const phone = await Softphone.open(number.replace(/^\+86/, ''));
    try {
      await phone.call(address);
    } catch (error) {
      await phone.hangUp();
      throw error;
    }
    return new PhoneCall(phone, sentences);
  }

  /** Waits until these sentences were heard whole, in this order, one after another. */
  async hears(lines: readonly Line[], language: Language = 'zh-CN'): Promise<Heard[]> {
    const heard: Heard[] = [];
    for (const spoken of await this.#sentences.say(lines, language)) heard.push(await this.#hearsOne(spoken));
    return heard;
  }

  /** Whether a sentence was heard anywhere in the call so far. */
  async heardEver(line: Line, language: Language = 'zh-CN'): Promise<Heard | undefined> {
    const [spoken] = await this.#sentences.say([line], language);
    const found = spoken && find(recordingOf(this.#phone.heard()), spoken.pcm);
    return (
      found &&
      spoken && { text: spoken.text, start: found.start, end: found.start + found.heard, score: found.score }
    );
  }

  /** Waits until somebody's voice was heard, from now on. Gives how well it fits. */
  async hearsVoice(whose: string, pcm: Pcm): Promise<number> {
    const from = Math.floor(this.#at * RATE);
    return eventually(
      `to hear ${whose}`,
      () => findVoice(recordingOf(this.#phone.heard().subarray(from)), pcm),
      VOICE_MS,
    );
  }

  press(keys: string): Promise<void> {
    return this.#phone.press(keys);
  }

  say(pcm: Pcm): Promise<void> {
    return this.#phone.say(pcm);
  }

  /** Seconds since the answer. */
  get second(): number {
    return this.#phone.heard().length / RATE;
  }

  hangUp(): Promise<void> {
    return this.#phone.hangUp();
  }

  async #hearsOne({ text, pcm }: Spoken): Promise<Heard> {
    const whole = pcm.length / RATE;
    const deadline = performance.now() + (PATIENCE_S + whole) * 1_000;
    for (let best = 'nothing like it'; ; ) {
      const found = this.#look(pcm);
      if (found && found.heard >= whole * WHOLE) {
        const heard = { text, start: found.start, end: found.start + found.heard, score: found.score };
        this.#at = heard.end - OVERLAP_S;
        this.transcript.push(heard);
        return heard;
      }
      if (found) best = `${found.heard.toFixed(1)} of ${whole.toFixed(1)} s`;
      if (performance.now() > deadline || this.#phone.closed)
        throw new NotSo(
          `expected to hear "${text}"; heard ${best}\n${this.told()}${this.#phone.closed ? '\nthe line hung up' : ''}`,
        );
      await wait(LOOK_EVERY_MS);
    }
  }

  #look(pcm: Pcm): { start: number; heard: number; score: number } | undefined {
    const from = Math.max(0, Math.floor(this.#at * RATE));
    const rest = this.#phone.heard().subarray(from);
    if (rest.length < RATE / 2) return undefined;
    const found = find(recordingOf(rest), pcm);
    return found && { ...found, start: found.start + from / RATE };
  }

  /** The call so far as lines: second, sentence. */
  told(): string {
    return this.transcript
      .map(({ start, end, text }) => `  ${start.toFixed(1)}-${end.toFixed(1)} s ${text}`)
      .join('\n');
  }
}
