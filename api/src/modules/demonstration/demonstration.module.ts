/**
 * A believable kindergarten for trying everything: two of them, 120 children, a month behind them. Nobody in it exists.
 * It goes through the same use cases as real people do, so it cannot drift from them.
 */
import { randomBytes } from 'node:crypto';
import { ApiScope } from '@porchlight/schema/enums';
import { principal } from '../../platform/access/principal.ts';
import { localDate } from '../../platform/clock.ts';
import { globalId } from '../../platform/ids.ts';
import { inWork, type Surroundings } from '../../platform/unit-of-work.ts';
import { createKey, createPairing, Kindergarten } from '../sites/sites.module.ts';
import { schoolDaysBefore, seedHistory, seedToday } from './attendance.seed.ts';
import { type DemoCare, seedCare, stillSick } from './care.seed.ts';
import { seedFireDrill, seedHalfWeeks, seedHours, seedLateArrival, seedStaffCards } from './house.seed.ts';
import { type DemoPlan, type SeededKindergarten, seedPeople } from './people.seed.ts';
import { Dice } from './random.ts';
import { seedNotices, seedTickets } from './words.seed.ts';

const PLANS: readonly DemoPlan[] = [
  {
    name: '阳光幼儿园',
    slug: 'sunshine',
    lineNumber: '100',
    phonePrefix: '+861990001',
    classes: [
      { name: '小一班', ageGroup: 'JUNIOR', size: 28 },
      { name: '中一班', ageGroup: 'MIDDLE', size: 28 },
      { name: '大一班', ageGroup: 'SENIOR', size: 28 },
    ],
    leaders: [
      { name: '陈园长', role: 'PRINCIPAL', email: 'principal@sunshine.example' },
      { name: '林保健', role: 'HEALTH_DOCTOR', email: 'doctor@sunshine.example' },
      { name: '周老师', role: 'ADMIN', email: 'admin@sunshine.example' },
    ],
    teachers: ['王老师', '李老师', '赵老师'],
  },
  {
    name: '彩虹幼儿园',
    slug: 'rainbow',
    lineNumber: '200',
    phonePrefix: '+861990002',
    classes: [
      { name: '托一班', ageGroup: 'NURSERY', size: 14 },
      { name: '小二班', ageGroup: 'JUNIOR', size: 22 },
    ],
    leaders: [
      { name: '吴园长', role: 'PRINCIPAL', email: 'principal@rainbow.example' },
      { name: '郑老师', role: 'ADMIN', email: 'admin@rainbow.example' },
    ],
    teachers: ['冯老师', '唐老师'],
  },
];

const HISTORY_DAYS = 30;
const TERM_DAYS_MS = 80 * 86_400_000;
/** Families whose children have not arrived today: they are there to be tried. */
const KEPT_FREE = 12;
const YEAR_MS = 365 * 86_400_000;

/** What demo.json holds. */
export interface DemoFile extends DemoCare {
  http: string;
  sip: string;
  apiKey: string;
  kioskPairingUrl: string;
  staff: { role: string; email: string; password: string; card: string }[];
  families: {
    guardian: string;
    phone: string;
    pin: string;
    card: string;
    children: { id: string; givenName: string; classroom: string }[];
  }[];
}

const nobody = principal({ kind: 'ANONYMOUS' });

/** Invents the demonstration, once: undefined when there is a kindergarten already. */
export async function seedDemonstration(
  around: Surroundings,
  http: string,
  sip: string,
): Promise<DemoFile | undefined> {
  const taken = await inWork(around, nobody, true, (work) => work.em.count(Kindergarten));
  if (taken) return undefined;
  const seeded: SeededKindergarten[] = [];
  for (const [index, plan] of PLANS.entries())
    seeded.push(await inWork(around, nobody, true, (work) => seedOne(work, plan, new Dice(2026 + index))));
  const [first] = seeded;
  if (!first) throw new RangeError('no plan');
  const apiKey = await inWork(around, nobody, true, async (work) => {
    work.kindergartenId = first.id;
    return createKey(work, {
      name: '示范接口 Demonstration',
      scopes: ApiScope,
      expiresAt: new Date(work.now.getTime() + YEAR_MS),
    }).secret;
  });
  const care = await seedCare(around, first);
  return {
    http,
    sip,
    apiKey,
    kioskPairingUrl: await freshPairing(around, http),
    staff: seeded.flatMap(({ staff }) =>
      staff.map(({ role, email, password, card }) => ({ role, email, password, card })),
    ),
    families: seeded.flatMap(({ families }) =>
      families.map(({ guardian, phone, pin, card, children }) => ({
        guardian,
        phone,
        pin,
        card,
        children: children.map(({ id, givenName, classroom }) => ({
          id: globalId('Child', id),
          givenName,
          classroom,
        })),
      })),
    ),
    ...care,
  };
}

async function seedOne(
  work: Parameters<Parameters<typeof inWork>[3]>[0],
  plan: DemoPlan,
  dice: Dice,
): Promise<SeededKindergarten> {
  const today = localDate(work.now, 'Asia/Shanghai');
  const startsOn = localDate(new Date(work.now.getTime() - TERM_DAYS_MS), 'Asia/Shanghai');
  const seeded = await seedPeople(
    work,
    plan,
    dice,
    startsOn,
    () => `porch-${randomBytes(9).toString('base64url')}`,
  );
  await seedHours(work, today);
  const behind = schoolDaysBefore(today, HISTORY_DAYS);
  await seedHistory(work, seeded.families, behind, dice);
  const coming = seeded.families.slice(KEPT_FREE);
  const before = behind.at(-1) ?? today;
  const sick = await stillSick(work, coming, before, today);
  const atHome = await seedHalfWeeks(work, coming, today);
  const dentist = coming.at(-3);
  if (!dentist) throw new RangeError('a demonstration has more families');
  await seedToday(
    work,
    coming.filter((family) => ![...sick, ...atHome, dentist].includes(family)),
    today,
    work.now,
    dice,
  );
  await seedLateArrival(work, dentist);
  await seedFireDrill(work, before, seeded.staff);
  const cards = await seedStaffCards(work, seeded.staff);
  for (const person of seeded.staff) person.card = cards.get(person.id) ?? '';
  await seedNotices(work, seeded);
  await seedTickets(work, seeded);
  return seeded;
}

/** A pairing address for a kiosk of the demonstration's first kindergarten; made anew at each start, because one works once. */
export async function freshPairing(around: Surroundings, http: string): Promise<string> {
  return inWork(around, nobody, true, async (work) => {
    const first = await work.em.findOneOrFail(Kindergarten, { lineNumber: PLANS[0]?.lineNumber ?? '' });
    work.kindergartenId = first.id;
    const { device, code } = createPairing(work, '大门 Main door');
    device.pairingEndsAt = new Date(work.now.getTime() + YEAR_MS);
    return `${http}/kiosk/?pair=${code}`;
  });
}
