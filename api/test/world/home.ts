import { generateKeyPairSync, randomInt } from 'node:crypto';
import type { ApiScope, StaffRole } from '@porchlight/schema/enums';
import { ApiScope as EveryScope } from '@porchlight/schema/enums';
import {
  addMember,
  addStaffMember,
  enrolChild,
  issueCard,
  openKindergarten,
  type StaffMember,
  setPin,
} from '../../src/modules/people/people.module.ts';
import { openStaffSession } from '../../src/modules/people/staff-sessions.ts';
import { pair } from '../../src/modules/sites/devices.service.ts';
import { addClassroom, createKey, createPairing, WEEK } from '../../src/modules/sites/sites.module.ts';
import type { Principal } from '../../src/platform/access/principal.ts';
import type { Claims } from '../../src/platform/access/tokens.ts';
import { globalId } from '../../src/platform/ids.ts';
import type { Work } from '../../src/platform/unit-of-work.ts';

/** A row with the id that crosses a door. */
export interface Named {
  row: string;
  id: string;
}

/** A member of staff who is signed in. */
export interface Seat extends Named {
  claims: Claims;
  email: string;
}

/** A kindergarten with two classes, one member of staff a role, two kiosks and an integrator. */
export interface Home extends Named {
  name: string;
  line: string;
  classes: [Named, Named];
  admin: Seat;
  principal: Seat;
  doctor: Seat;
  /** Teacher of the first class. */
  teacher: Seat;
  /** Teacher of the second class. */
  neighbour: Seat;
  kiosks: [Named & { claims: Claims }, Named & { claims: Claims }];
  /** Secret of a key with every scope. */
  apiKey: string;
}

/** Everybody's password. */
export const PASSWORD = 'a lantern on the porch';
const named = (type: string, row: string): Named => ({ row, id: globalId(type, row) });

/** Opens a kindergarten through its use cases. `slug` keeps e-mails and the line's number apart. */
export async function openHome(
  work: Work,
  clock: { now(): Date },
  slug: string,
  timeZone: string,
): Promise<Home> {
  const line = `+8610${randomInt(10_000_000, 99_999_999)}`;
  const kindergarten = await openKindergarten(work, {
    name: slug,
    timeZone,
    languages: ['ZH_CN', 'EN'],
    lineNumber: line,
  });
  // Worlds begin on a Saturday, and children come.
  kindergarten.openWeekdays = [...WEEK];
  // Most tests are about what is recorded; those about who lets a child go set it back.
  kindergarten.releaseBy = 'DOOR';
  const classes: Named[] = [];
  for (const name of [`${slug}一班`, `${slug}二班`])
    classes.push(named('Classroom', (await addClassroom(work, { name, ageGroup: 'JUNIOR' })).classroomId));
  await work.em.flush();
  const [first, second] = classes as [Named, Named];
  const seat = async (role: StaffRole, name: string, taught: Named[]): Promise<Seat> => {
    const email = `${name}@${slug}.example`.toLowerCase();
    const classroomIds = taught.map(({ row }) => row);
    const staff = await addStaffMember(work, { name, email, password: PASSWORD, role, classroomIds });
    return { ...named('StaffMember', staff.id), email, claims: await staffClaims(work, clock, staff) };
  };
  const home = {
    ...named('Kindergarten', kindergarten.id),
    name: slug,
    line,
    classes: [first, second] satisfies [Named, Named],
    admin: await seat('ADMIN', 'Admin', []),
    principal: await seat('PRINCIPAL', 'Principal', []),
    doctor: await seat('HEALTH_DOCTOR', 'Doctor', []),
    teacher: await seat('CLASS_TEACHER', 'Teacher', [first]),
    neighbour: await seat('CLASS_TEACHER', 'Neighbour', [second]),
    kiosks: [await kiosk(work, kindergarten.id), await kiosk(work, kindergarten.id)] satisfies Home['kiosks'],
    apiKey: apiKey(work, EveryScope),
  };
  return home as Home;
}

async function staffClaims(work: Work, clock: { now(): Date }, staff: StaffMember): Promise<Claims> {
  const { token } = await openStaffSession(work, clock, staff);
  const { sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    sid: string;
  };
  return { kind: staff.role, id: staff.id, kindergartenId: staff.kindergartenId, sessionId: sid };
}

/** Half of a kiosk's key pair, as it is sent when pairing, and the half it keeps. */
export function kioskKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'), privateKey };
}

async function kiosk(work: Work, kindergartenId: string): Promise<Named & { claims: Claims }> {
  const { code } = createPairing(work, 'At the door');
  await work.em.flush();
  const { device } = await pair(work, code, kioskKeys().publicKey);
  return {
    ...named('Device', device.id),
    claims: { kind: 'KIOSK', id: device.id, kindergartenId, deviceId: device.id },
  };
}

/** A new key with scopes, for a year. */
export const apiKey = (work: Work, scopes: readonly ApiScope[]): string =>
  createKey(work, { name: 'Program', scopes, expiresAt: new Date(work.now.getTime() + 365 * 86_400_000) })
    .secret;

/** A family: two adults, and children of one class. */
export interface Family extends Named {
  children: [Named, ...Named[]];
  /** The first has phone and PIN, the second a card and no PIN. */
  mother: Named;
  grandmother: Named;
  phone: string;
  pin: string;
  card: string;
}

/** What may be wished of a family. */
export interface FamilyWish {
  children?: number;
  classroom?: Named;
  pin?: string;
  phone?: string;
  givenName?: string;
}

/** Enrols a family in a kindergarten through the use cases. */
export async function openFamily(work: Work, home: Home, wish: FamilyWish): Promise<Family> {
  const { children = 2, classroom = home.classes[0], pin = '482915' } = wish;
  const phone = wish.phone ?? `+86139${randomInt(10_000_000, 99_999_999)}`;
  const card = String(randomInt(2 ** 47)).padStart(16, '7');
  const enrolled: { childId: string; householdId: string }[] = [];
  for (let index = 0; index < children; index += 1)
    enrolled.push(
      await enrolChild(work, {
        classroomId: classroom.row,
        familyName: '林',
        givenName: wish.givenName ?? `小米${index}`,
        startsOn: '2026-09-01',
        householdId: enrolled[0]?.householdId,
      }),
    );
  const householdId = enrolled[0]?.householdId ?? '';
  const adult = { familyName: '林', language: 'ZH_CN' as const };
  const mother = await addMember(work, householdId, {
    ...adult,
    givenName: '文静',
    kind: 'GUARDIAN',
    relation: 'MOTHER',
    phone,
  });
  const grandmother = await addMember(work, householdId, {
    ...adult,
    givenName: '秀兰',
    kind: 'CARER',
    relation: 'PATERNAL_GRANDMOTHER',
  });
  await setPin(work, mother.id, pin);
  await issueCard(work, { familyMemberId: grandmother.id }, card);
  return {
    ...named('Household', householdId),
    children: enrolled.map(({ childId }) => named('Child', childId)) as Family['children'],
    mother: named('FamilyMember', mother.id),
    grandmother: named('FamilyMember', grandmother.id),
    phone,
    pin,
    card,
  };
}

/** Who the platform acts for while a test builds its world. */
export const builder = (kindergartenId?: string): Principal => ({
  kind: 'ADMIN',
  scopes: [],
  circle: { childIds: [], classroomIds: [] },
  ...(kindergartenId ? { kindergartenId } : {}),
});
