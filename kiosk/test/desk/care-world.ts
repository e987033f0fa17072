// Pick-up, health, roll calls, voices and hours of the small kindergarten in memory.
import { at, type Child, TODAY } from './children.ts';

const RESULTS = [
  { result: 'HEALTHY', colour: '#0B5D33', shape: 'CIRCLE' },
  { result: 'OBSERVE', colour: '#FFD60A', shape: 'TRIANGLE' },
  { result: 'MEDICATION', colour: '#0B4A8F', shape: 'SQUARE' },
  { result: 'REFER_HOME', colour: '#9B1C1C', shape: 'DIAMOND' },
];
const SCHOOL_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

type Dose = { dueAt: string; givenAt: string | null; givenBy: unknown; note: string | null };

function slip(child: Child, mother: unknown) {
  return {
    __typename: 'MedicationRequest',
    id: `slip-${child.id}`,
    child,
    drug: '阿莫西林',
    dose: '5 毫升',
    note: '饭后',
    times: ['11:30', '15:00'],
    startsOn: TODAY,
    endsOn: TODAY,
    state: 'ACTIVE',
    door: 'KIOSK',
    authorisedAt: at('07:41'),
    authorisedBy: mother,
    doses: [
      { dueAt: '11:30', givenAt: null, givenBy: null, note: null },
      { dueAt: '15:00', givenAt: null, givenBy: null, note: null },
    ] as Dose[],
  };
}

function check(child: Child, over: Record<string, unknown>) {
  return {
    __typename: 'MorningCheck',
    id: `check-${child.id}`,
    child,
    date: TODAY,
    version: 1,
    feeling: 'WELL' as string | null,
    feelingSaidAt: child.arrivedAt,
    feelingSaidBy: null,
    temperatureCelsius: null as number | null,
    retestCelsius: null as number | null,
    retestDueAt: null as string | null,
    signs: [] as string[],
    result: null as string | null,
    note: null as string | null,
    checkedAt: null as string | null,
    checkedBy: null as unknown,
    ...over,
  };
}

function alertAbout(child: Child, member: unknown, device: unknown) {
  return {
    __typename: 'PickupAlert',
    id: `alert-${child.id}`,
    child,
    kind: 'RESTRICTED_ADULT',
    act: null,
    device,
    familyMember: member,
    occurredAt: at('08:09'),
    raisedAt: at('08:09'),
    restriction: {
      __typename: 'PickupRestriction',
      id: 'restriction-1',
      personName: null,
      reason: '法院裁定',
    },
    settledAt: null as string | null,
    settledBy: null as unknown,
    outcome: null as string | null,
  };
}

/** What issue 3 brings, over the children and homes of the world. */
export function careOf(children: readonly Child[], members: readonly unknown[], staff: readonly unknown[]) {
  const [one, two, three] = children;
  if (!one || !two || !three) throw new Error('A small kindergarten has children');
  return {
    healthRules: { askAtKiosk: true, feverCelsius: 37.3, retestAfterMinutes: 5, cards: RESULTS },
    openingHours: {
      opensAt: '07:30',
      lateAfter: '08:30',
      cutOffAt: '09:30',
      collectFrom: '16:30',
      closesAt: '17:30',
      weekdays: SCHOOL_DAYS,
    },
    weekdays: SCHOOL_DAYS,
    allergies: new Map([
      [
        one.id,
        [
          {
            __typename: 'Allergy',
            id: 'allergy-1',
            substance: '花生',
            severity: 'SEVERE',
            note: '马上用肾上腺素笔，再打 120',
          },
        ],
      ],
      [two.id, [{ __typename: 'Allergy', id: 'allergy-2', substance: '牛奶', severity: 'MILD', note: null }]],
    ]),
    slips: [slip(one, members[0])],
    checks: new Map([
      [one.id, check(one, {})],
      [two.id, check(two, { feeling: 'NOT_QUITE_WELL' })],
    ]),
    sick: [
      {
        child: children[4],
        since: '2026-11-19',
        days: 3,
        followUps: [] as Record<string, unknown>[],
      },
    ],
    alert: (device: unknown) => alertAbout(two, members[1], device),
    alerts: [] as ReturnType<typeof alertAbout>[],
    restrictions: [] as Record<string, unknown>[],
    authorised: [] as Record<string, unknown>[],
    delegations: [
      {
        __typename: 'PickupDelegation',
        id: 'delegation-1',
        children: [one],
        collectorName: '邻居陈阿姨',
        collectorPhone: '+8613900139000',
        createdAt: at('07:50'),
        date: TODAY,
        delegatedBy: members[0],
        door: 'PHONE',
        photo: null,
        spokenName: null,
        state: 'ACTIVE',
        usedAt: null,
      },
    ],
    forgotten: [
      {
        __typename: 'ForgottenCheckOut',
        id: 'forgotten-1',
        child: three,
        classroom: three.classroom,
        date: '2026-11-20',
        arrivedAt: '2026-11-19T23:55:00.000Z',
      },
    ],
    latePickups: [
      {
        child: one,
        date: TODAY,
        departedAt: null,
        door: 'PHONE',
        expectedAt: '18:10',
        minutesLate: 0,
        reportedAt: at('07:58'),
        reportedBy: members[0],
      },
    ],
    locks: [] as Record<string, unknown>[],
    rollCalls: [] as RollCallRow[],
    conflicts: [] as Record<string, unknown>[],
    phrases: [] as Record<string, unknown>[],
    records: [] as Record<string, unknown>[],
    uploads: [] as { type: string; size: number }[],
    corrected: [] as Record<string, unknown>[],
    checkOuts: [] as Record<string, unknown>[],
    doctor: staff[2],
  };
}

export interface RollCallRow {
  __typename: 'RollCall';
  id: string;
  kind: string;
  door: string;
  classroom: unknown;
  device: null;
  startedAt: string;
  recordedAt: string;
  startedBy: unknown;
  finishedAt: string | null;
  entries: { child: Child; result: string; markedAt: string | null; markedBy: unknown }[];
  presentCount: () => number;
  missingCount: () => number;
  unverifiedCount: () => number;
}

/** A roll call over these children. */
export function rollCallOf(
  over: Pick<RollCallRow, 'id' | 'kind' | 'classroom' | 'startedBy'>,
  children: Child[],
) {
  const entries = children.map((child) => ({ child, result: 'UNVERIFIED', markedAt: null, markedBy: null }));
  const count = (result: string) => () => entries.filter((entry) => entry.result === result).length;
  const row: RollCallRow = {
    __typename: 'RollCall',
    door: 'DESK',
    device: null,
    startedAt: at('08:10'),
    recordedAt: at('08:10'),
    finishedAt: null,
    entries,
    presentCount: count('PRESENT'),
    missingCount: count('MISSING'),
    unverifiedCount: count('UNVERIFIED'),
    ...over,
  };
  return row;
}
