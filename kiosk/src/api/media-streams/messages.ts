/**
 * The messages of Twilio Media Streams. The browser stands where the telephone network stands: it sends what
 * the network would send, and plays what the voice service answers. Sound is mu-law, 8 kHz, base64, 20 ms a message.
 */

/** A key of the telephone. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** What the voice service sends. */
export type FromVoice =
  | { event: 'media'; media: { payload: string } }
  | { event: 'mark'; mark: { name: string } }
  | { event: 'clear' };

/** Writes one call's messages, with their running numbers. */
export class Outgoing {
  readonly #streamSid: string;
  #sequence = 0;
  #chunk = 0;

  constructor(streamSid: string) {
    this.#streamSid = streamSid;
  }

  /** The first two messages of a call. */
  opening(customParameters: Readonly<Record<string, string>>): string[] {
    const connected = JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' });
    const start = this.#message('start', {
      streamSid: this.#streamSid,
      callSid: this.#streamSid.replace(/^MZ/, 'CA'),
      tracks: ['inbound'],
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
      customParameters,
    });
    return [connected, start];
  }

  /** One frame of sound. */
  media(payload: string): string {
    this.#chunk += 1;
    return this.#message('media', {
      track: 'inbound',
      chunk: String(this.#chunk),
      timestamp: String((this.#chunk - 1) * 20),
      payload,
    });
  }

  /** One press of a key. */
  dtmf(digit: Key): string {
    return this.#message('dtmf', { track: 'inbound_track', digit });
  }

  /** A mark was reached, or dropped by `clear`. */
  mark(name: string): string {
    return this.#message('mark', { name });
  }

  /** The call is over. */
  stop(): string {
    return this.#message('stop', { callSid: this.#streamSid.replace(/^MZ/, 'CA') });
  }

  #message(event: string, body: object): string {
    this.#sequence += 1;
    return JSON.stringify({
      event,
      sequenceNumber: String(this.#sequence),
      streamSid: this.#streamSid,
      [event]: body,
    });
  }
}

/** A new stream's name, as Twilio writes them: MZ and 32 hex digits. */
export function newStreamSid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `MZ${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads a message; null for one that is unknown or broken, which is left alone. */
export function readMessage(text: string): FromVoice | null {
  try {
    const message = JSON.parse(text) as Partial<{ event: string; media: unknown; mark: unknown }> | null;
    if (message?.event === 'clear') return { event: 'clear' };
    const payload = (message?.media as { payload?: unknown } | undefined)?.payload;
    if (message?.event === 'media' && typeof payload === 'string')
      return { event: 'media', media: { payload } };
    const name = (message?.mark as { name?: unknown } | undefined)?.name;
    if (message?.event === 'mark' && typeof name === 'string') return { event: 'mark', mark: { name } };
    return null;
  } catch {
    return null;
  }
}
