/**
 * Logs: a static message with tags from this list, nothing else. No number, name, code, word or voice can be logged,
 * because there is no tag for it.
 */
import { type DestinationStream, pino, stdTimeFunctions } from 'pino';

/** All that may stand in a log line. Ids are opaque; `error` is the name of an error class, never its message. */
export interface Tags {
  readonly call?: string;
  readonly line?: string;
  readonly step?: string;
  readonly outcome?: string;
  readonly cause?: string;
  readonly error?: string;
  readonly count?: number;
  readonly ms?: number;
  /** Answer to first sound, and the slowest key to its prompt, milliseconds, on the wire. */
  readonly firstAudioMs?: number | undefined;
  readonly keyToPromptMs?: number | undefined;
  readonly port?: number;
}

/** A logger. */
export interface Log {
  info(message: string, tags?: Tags): void;
  warn(message: string, tags?: Tags): void;
  error(message: string, tags?: Tags): void;
}

const ALLOWED: ReadonlySet<string> = new Set<keyof Tags>([
  'call',
  'line',
  'step',
  'outcome',
  'cause',
  'error',
  'count',
  'ms',
  'firstAudioMs',
  'keyToPromptMs',
  'port',
]);

/** Only what is on the list, whatever an object carries besides. */
function allowed(tags: Tags = {}): object {
  return Object.fromEntries(Object.entries(tags).filter(([tag]) => ALLOWED.has(tag)));
}

/** Structured lines on stdout, or where a test wants them. */
export function createLog(destination?: DestinationStream): Log {
  const options = { base: { process: 'voice' }, timestamp: stdTimeFunctions.isoTime };
  const out = destination ? pino(options, destination) : pino(options);
  return {
    info: (message, tags) => out.info(allowed(tags), message),
    warn: (message, tags) => out.warn(allowed(tags), message),
    error: (message, tags) => out.error(allowed(tags), message),
  };
}

/** What may be told about an error: the name of its class. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
