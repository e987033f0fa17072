/** Everybody of the story and every door, on a private Porchlight. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Stack, startStack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { signIn } from '../acting/sessions.ts';
import { openChromium, pictures, type Visitor, visitor } from '../browser/chromium.ts';
import { Sentences } from '../softphone/sentences.ts';
import { joined, type Pcm, silence, wavOf } from '../softphone/wav.ts';
import { nearMidnight } from './day.ts';
import { DeskDoor } from './desk.ts';
import { Integrator } from './integrator.ts';
import { KioskDoor } from './kiosk.ts';
import { PhoneCall } from './phone.ts';

/** Words that are spoken into a telephone or a microphone, with their sound. */
export interface Voices {
  /** What the father leaves as a message, and says to the teacher. */
  readonly father: Pcm;
  /** What the teacher says, over and over, into the desk's microphone. */
  readonly teacher: Pcm;
}

/** The story's surroundings. */
export interface World {
  readonly stack: Stack;
  readonly family: Stack['demo']['families'][number];
  /** Families that come while the integrator is cut off, and afterwards. */
  readonly others: readonly Stack['demo']['families'][number][];
  readonly kiosk: KioskDoor;
  readonly desk: DeskDoor;
  /** The desk of the second child's teacher. */
  readonly secondDesk: DeskDoor;
  readonly integrator: Integrator;
  readonly voices: Voices;
  /** A call of the father's. */
  readonly call: () => Promise<PhoneCall>;
  /** What the API says to the principal: the truth that the doors are held against. */
  readonly truth: <Data>(query: string, variables?: object) => Promise<Data>;
  readonly pictures: () => Promise<string>;
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

const FATHER = '老师您好，我是孩子爸爸，今天下午我自己来接两个孩子。';
const TEACHER = '您好，我是老师，请说，我在听，孩子们都很好。';
const KIOSK = { width: 1080, height: 1920 };
const DESK = { width: 1280, height: 900 };
const MICROPHONE_RATE = 48_000;

/** Starts everything. Throws, leaving nothing behind, when a part does not start. */
export async function openWorld(log: (line: string) => void): Promise<World> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const stack = await startStack({ env: nearMidnight(new Date()) });
    opened.push(() => stack.stop());
    log(`a private Porchlight stands at ${stack.http}`);
    const sentences = new Sentences(stack.home);
    opened.push(() => sentences.close());
    const voices = await voicesOf(sentences);
    const browser = await openChromium(microphone(voices.teacher, opened));
    opened.push(() => browser.close());
    const visitors = await visitorsOf(browser);
    return { ...(await doors(stack, sentences, visitors, opened)), voices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function visitorsOf(browser: Browser): Promise<Record<'kiosk' | 'desk' | 'second', Visitor>> {
  return {
    kiosk: await visitor(browser, 'kiosk', KIOSK),
    desk: await visitor(browser, 'desk', DESK),
    second: await visitor(browser, 'second-desk', DESK),
  };
}

async function doors(
  stack: Stack,
  sentences: Sentences,
  { kiosk, desk, second }: Awaited<ReturnType<typeof visitorsOf>>,
  opened: (() => unknown)[],
): Promise<Omit<World, 'voices' | 'close'>> {
  const [family, ...others] = stack.demo.families;
  if (!family) throw new Error('demo.json holds no family');
  const principal = stack.demo.staff.find(({ role }) => role === 'PRINCIPAL');
  const token = await signIn(stack.graphql, principal?.email ?? '', principal?.password ?? '');
  const integrator = new Integrator(stack.graphqlWs, stack.demo.apiKey);
  opened.push(() => integrator.close());
  const all = [kiosk, desk, second];
  return {
    stack,
    family,
    others,
    kiosk: new KioskDoor(kiosk.page),
    desk: new DeskDoor(desk.page, stack.http),
    secondDesk: new DeskDoor(second.page, stack.http),
    integrator,
    call: async () => {
      const call = await PhoneCall.dial(
        family.phone,
        `sip:100@${stack.sip.host}:${stack.sip.port}`,
        sentences,
      );
      opened.push(() => call.hangUp());
      return call;
    },
    truth: (query, variables) => ask(stack.graphql, token, query, variables),
    pictures: () => pictures(all),
    complaints: () => all.flatMap(({ name, complaints }) => complaints.map((line) => `${name}: ${line}`)),
  };
}

async function voicesOf(sentences: Sentences): Promise<Voices> {
  const [father, teacher] = await sentences.say([{ words: FATHER }, { words: TEACHER }]);
  if (!father || !teacher) throw new Error('the voice did not speak');
  return { father: father.pcm, teacher: teacher.pcm };
}

/** A file that a browser hears as its microphone: 48 kHz, as microphones are. */
function microphone(voice: Pcm, opened: (() => unknown)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-microphone-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'teacher.wav');
  writeFileSync(file, wavOf(finer(joined([voice, silence(0.5)]), 6), MICROPHONE_RATE));
  return file;
}

/** The same sound at a higher rate, by straight lines between the samples. */
function finer(pcm: Pcm, times: number): Pcm {
  return Int16Array.from({ length: (pcm.length - 1) * times }, (_, i) => {
    const [at, part] = [Math.floor(i / times), (i % times) / times];
    return Math.round((pcm[at] ?? 0) * (1 - part) + (pcm[at + 1] ?? 0) * part);
  });
}
