import pino, { type Logger } from 'pino';

/** The only tags a log line may carry. No name, number, health or voice has a tag. */
export interface LogTags {
  requestId?: string;
  operation?: string;
  principalKind?: string;
  code?: string;
  status?: number;
  durationMs?: number;
  count?: number;
  port?: number;
  task?: string;
  error?: string;
}

/** A log whose messages are fixed sentences and whose fields are the allowed tags. */
export interface Log {
  info(message: string, tags?: LogTags): void;
  warn(message: string, tags?: LogTags): void;
  error(message: string, tags?: LogTags): void;
}

/** Writes log lines as JSON to standard output. */
export const openLog = (level: string): Log => logTo(pino({ level, base: { part: 'api' } }));

/** Writes log lines with a given pino. */
export function logTo(out: Logger): Log {
  return {
    info: (message, tags = {}) => out.info(allowed(tags), message),
    warn: (message, tags = {}) => out.warn(allowed(tags), message),
    error: (message, tags = {}) => out.error(allowed(tags), message),
  };
}

const TAGS: readonly (keyof LogTags)[] = [
  'requestId',
  'operation',
  'principalKind',
  'code',
  'status',
  'durationMs',
  'count',
  'port',
  'task',
  'error',
];

// What is not on the list is left out even when a caller escapes the types.
function allowed(tags: LogTags): Record<string, unknown> {
  return Object.fromEntries(TAGS.filter((tag) => tags[tag] !== undefined).map((tag) => [tag, tags[tag]]));
}

/** A fault's kind and place in our own code, without its message: messages can quote data. */
export function faultTag(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = (error as { code?: unknown }).code;
  const frame = error.stack
    ?.split('\n')
    .find((line) => line.includes('/src/'))
    ?.trim()
    .replace(/\(?\/.*\/(?=src\/)/, '');
  return [error.name, typeof code === 'string' ? code : '', frame ?? ''].filter(Boolean).join(' ');
}
