/** The phone line as a whole: lines, voices, calls and HTTP, put together from the configuration. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createLineApi } from './api/graphql-line-api.ts';
import type { LineApi } from './api/line-api.ts';
import { CALL_LIMITS } from './call/call-parts.ts';
import { Calls } from './call/calls.ts';
import { Outbox } from './call/outbox/outbox.ts';
import { createSeal } from './call/outbox/seal.ts';
import { createShelf } from './call/outbox/shelf.ts';
import { DeskSwitchboard } from './call/switchboard.ts';
import { warm } from './call/warm.ts';
import type { Config } from './config.ts';
import { phoneLine } from './flows/index.ts';
import { createHttpServer } from './http-server.ts';
import type { Line, Pcm } from './line/line.ts';
import { realTiming } from './line/media/frame-clock.ts';
import { MediaStreamsLine } from './line/media-streams/media-streams-line.ts';
import { SipLine } from './line/sip/sip-line.ts';
import { errorName, type Log } from './log.ts';
import { openSpeaker } from './speech/open-speaker.ts';
import type { SpeechTrouble } from './speech/speaker.ts';
import type { Language, Speaker } from './speech/voice.ts';
import { writeWav } from './speech/wav.ts';

const API_TIMEOUT_MS = 2500;
/** SIGTERM drains within 10 s: farewells take up to 8 s of it. */
const DRAIN_MS = 8000;
const LINE_GRACE_MS = 500;

/** A running phone line. */
export interface PhoneService {
  readonly voicePort: number;
  /** Resolves when every static sentence is rendered. */
  readonly warmed: Promise<void>;
  /** Tells callers, ends calls within ten seconds, frees everything. */
  stop(): Promise<void>;
}

/** Starts everything; rejects when a port cannot be had or a setting makes no sense. */
export async function startPhoneService(config: Config, log: Log): Promise<PhoneService> {
  const speaker = await openSpeaker({ ...config, onTrouble: troubleLog(log) });
  const api = createLineApi({ url: config.apiUrl, timeoutMs: API_TIMEOUT_MS, voiceKey: config.voiceKey });
  const { calls, outbox, switchboard } = callsOver(api, speaker, config, log);
  const server = createHttpServer({
    voiceKey: config.voiceKey,
    callCount: () => calls.count,
    log,
    speech: (text, language, signal) => speechFile(speaker, text, language, signal),
  });
  const lines = linesOf(config, server, calls, switchboard, log);
  for (const line of lines) await line.start();
  const voicePort = await listen(server, config.voicePort);
  void outbox.deliverAll();
  const stopping = new AbortController();
  const warmed = warm(speaker, phoneLine, stopping.signal).catch((error: unknown) =>
    log.warn('not every sentence could be rendered', { error: errorName(error) }),
  );
  const stop = async () => {
    stopping.abort();
    await Promise.race([calls.close(), delay(DRAIN_MS)]);
    await Promise.all(lines.map((line) => line.stop(LINE_GRACE_MS)));
    await outbox.close();
    server.closeAllConnections();
    server.close();
    await Promise.all([speaker.close(), api.close()]);
  };
  return { voicePort, warmed, stop };
}

/** The calls with all they need. */
function callsOver(api: LineApi, speaker: Speaker, { home, voiceKey }: Config, log: Log) {
  const timing = realTiming;
  const shelf = createShelf(join(home, 'voice-outbox'), createSeal(voiceKey));
  const outbox = new Outbox({ shelf, api, timing, log, newId: newTimedId });
  const switchboard = new DeskSwitchboard(api, timing, log);
  const ports = { api, mailbox: outbox, switchboard, speaker, timing, log };
  const calls = new Calls({
    ...ports,
    dialog: phoneLine,
    now: () => new Date(),
    newKey: randomUUID,
    limits: CALL_LIMITS,
  });
  return { calls, outbox, switchboard };
}

/** Real telephones and browser phones. The API, our only way to the outside, has checked a page's origin already. */
function linesOf(
  config: Config,
  server: Server,
  calls: Calls,
  switchboard: DeskSwitchboard,
  log: Log,
): readonly Line[] {
  const allow = config.sipAllow ? { allow: config.sipAllow } : {};
  const onFault = (error: unknown) =>
    log.error('a fault was kept to the call it happened in', { line: 'sip', error: errorName(error) });
  const sip = new SipLine({ host: config.sipHost, port: config.sipPort, onFault, ...allow });
  const browser = new MediaStreamsLine({ server, admitsOrigin: () => true });
  browser.onDesk((leg, request) => void switchboard.desk(leg, request));
  for (const line of [sip, browser]) line.onCall((leg) => calls.take(leg));
  return [sip, browser];
}

function troubleLog(log: Log): SpeechTrouble {
  return ({ voice, what }) => log.warn('a voice could not speak', { line: voice, outcome: what });
}

/** Unique, and sorting by time: the outbox delivers the oldest first. */
function newTimedId(): string {
  return `${Date.now().toString().padStart(15, '0')}-${randomUUID()}`;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function speechFile(
  speaker: Speaker,
  text: string,
  language: Language,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  const pieces: Pcm[] = [];
  for await (const piece of speaker.say([{ text, cacheable: false }], { language, rate: 1, signal }))
    pieces.push(piece);
  const samples = pieces.flatMap((piece) => [...piece]);
  return samples.length > 0 ? writeWav(Int16Array.from(samples)) : undefined;
}
