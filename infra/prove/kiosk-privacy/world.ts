/** A kindergarten full of marks, and what one needs to walk through its kiosk. */
import { connected } from '../../start/roles.ts';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { pairKiosk, signIn } from '../acting/sessions.ts';
import { rowOf } from '../crash/judge.ts';
import { MARK, plant } from './canaries.ts';
import type { Knowledge } from './walker.ts';

/** Of a photo's middle: enough to know it by. */
const SLICE = 64;

/** What the walk is made in. */
export interface World {
  readonly stack: Stack;
  readonly knows: Knowledge;
  /** Texts that tell of somebody. */
  readonly needles: readonly string[];
  /** Parts of photos. */
  readonly faces: readonly Buffer[];
  readonly log: (line: string) => void;
}

/** The address with which one more kiosk is paired. */
export async function pairingUrl({ graphql, http, demo }: Stack): Promise<string> {
  const admin = demo.staff.find(({ role }) => role === 'ADMIN');
  const token = await signIn(graphql, admin?.email ?? '', admin?.password ?? '');
  const { createDevicePairing } = await ask<{ createDevicePairing: { code: string } }>(
    graphql,
    token,
    'mutation { createDevicePairing(input: { name: "privacy" }) { code } }',
  );
  return `${http}/kiosk/?pair=${createDevicePairing.code}`;
}

interface Roster {
  readonly kioskRoster: {
    readonly members: readonly {
      id: string;
      hasPin: boolean;
      childIds: string[];
      photo: { url: string } | null;
    }[];
  };
}

/** Cards of two families and of a teacher, a phone and the PIN that everybody here has. */
export async function worldOf(stack: Stack, log: (line: string) => void): Promise<World> {
  const kiosk = await (await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl)).open();
  const query = '{ kioskRoster { members { id hasPin childIds photo { url } } } }';
  const { members } = (await ask<Roster>(stack.graphql, kiosk, query)).kioskRoster;
  const [family, other] = stack.demo.families;
  const child = family?.children[0]?.id ?? '';
  const guardian = members.find(({ hasPin, childIds }) => hasPin && childIds.includes(child));
  const teacher = stack.demo.staff.find(({ role }) => role === 'CLASS_TEACHER');
  if (!family || !other || !guardian || !teacher) throw new Error('the demonstration has no such people');
  await connected(stack.ownerUrl, async (owner) => {
    await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    await plant(owner, rowOf(guardian.id));
  });
  const knows = {
    cards: { family: family.card, other: other.card, staff: teacher.card, unknown: '4040404040' },
    phone: family.phone.replace('+86', ''),
    pin: family.pin,
  };
  const faces = await Promise.all(
    members.slice(0, 6).flatMap(({ photo }) => (photo ? [face(stack, photo.url)] : [])),
  );
  return { stack, knows, needles: [MARK, knows.phone, knows.pin, ...Object.values(knows.cards)], faces, log };
}

async function face({ http }: Stack, url: string): Promise<Buffer> {
  const bytes = Buffer.from(await (await fetch(new URL(url, http))).arrayBuffer());
  return bytes.subarray(bytes.length / 2, bytes.length / 2 + SLICE);
}
