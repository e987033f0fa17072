// A small believable kindergarten in memory: what the desk's browser test talks to.
import { EventEmitter } from 'node:events';
import type { TicketState } from '@porchlight/schema/enums';
import { careOf } from './care-world.ts';
import { at, type Child, CLASSES, child, NAMES, TODAY } from './children.ts';

export { at, type Child, TODAY } from './children.ts';

/** Something that happened, kept so that a subscription can go on from a cursor. */
export interface Happened {
  cursor: number;
  field: string;
  event: Record<string, unknown>;
}

export const PASSWORD = 'believable-password';

function householdOf(one: Child) {
  const member = {
    __typename: 'FamilyMember',
    id: `adult-${one.id}`,
    familyName: one.familyName,
    givenName: '秀英',
    relation: 'PATERNAL_GRANDMOTHER',
    kind: 'GUARDIAN',
    language: 'ZH_CN',
    phone: `+86138001380${one.id.replace(/\D/g, '').padStart(2, '0')}`,
    hasPin: true,
    cards: [{ __typename: 'Card', id: `card-${one.id}`, lastDigits: '0042', issuedAt: at('07:00') }],
    children: () => [one],
    version: 1,
    endedOn: null,
    mergedIntoId: null,
    household: { __typename: 'Household', id: `home-${one.id}`, version: 1, mergedIntoId: null },
  };
  const home = { __typename: 'Household', id: `home-${one.id}`, version: 1, mergedIntoId: null };
  return { ...home, children: [one], members: [member] };
}

const STAFF = [
  { id: 'staff-1', name: '周慧', email: 'admin@sunshine.example', role: 'ADMIN', classrooms: [] },
  {
    id: 'staff-2',
    name: '李敏',
    email: 'teacher@sunshine.example',
    role: 'CLASS_TEACHER',
    classrooms: [CLASSES[0]],
  },
  { id: 'staff-3', name: '何静', email: 'doctor@sunshine.example', role: 'HEALTH_DOCTOR', classrooms: [] },
].map((member) => ({
  __typename: 'StaffMember',
  hasCard: member.role === 'ADMIN',
  version: 1,
  endedOn: null,
  ...member,
}));

const KINDERGARTEN = {
  __typename: 'Kindergarten',
  id: 'kindergarten-1',
  name: '阳光幼儿园',
  timeZone: 'Asia/Shanghai',
  today: TODAY,
  languages: ['ZH_CN', 'EN'],
  lineNumber: '8001' as string | null,
  names: [{ __typename: 'KindergartenName', language: 'ZH_CN', name: '阳光幼儿园' }],
  alreadyHereMinutes: 30,
  lateMinutes: 0,
  undoMinutes: 1440,
  voiceFromFirstTouch: true,
  releaseBy: 'STAFF',
  version: 1,
  presentCount: 7,
  externalId: null,
  classrooms: CLASSES,
};

/** A notice and who has it. */
function notice(
  id: string,
  title: string,
  urgency: string,
  homes: ReturnType<typeof householdOf>[],
  reached: number,
) {
  const receipts = homes.slice(0, reached).map((home) => receipt(home, 'READ', 'KIOSK'));
  return {
    __typename: 'Notice',
    id,
    authorName: '李敏',
    publishedAt: at('07:30'),
    version: 1,
    correctedAt: null,
    withdrawnAt: null,
    urgency,
    classrooms: [CLASSES[0]],
    texts: [
      { __typename: 'NoticeText', language: 'ZH_CN', title, body: '请给孩子带一双雨鞋，下午户外活动。' },
      {
        __typename: 'NoticeText',
        language: 'EN',
        title: 'Rain boots tomorrow',
        body: 'Please bring rain boots.',
      },
    ],
    receipts,
    homes,
    get reach() {
      const known = new Set(this.receipts.map(({ familyMember }) => familyMember.household.id));
      return {
        __typename: 'NoticeReach',
        householdCount: this.homes.length,
        reachedCount: this.receipts.length,
        receipts: this.receipts,
        unreached: this.homes.filter((home) => !known.has(home.id)),
      };
    },
  };
}

export function receipt(home: ReturnType<typeof householdOf>, manner: string, door: string) {
  return {
    __typename: 'NoticeReceipt',
    id: `receipt-${home.id}-${door}`,
    acknowledgedAt: at('08:05'),
    door,
    manner,
    familyMember: home.members[0] as ReturnType<typeof householdOf>['members'][number],
  };
}

function ticket(id: string, code: string, over: Record<string, unknown>) {
  return {
    __typename: 'Ticket',
    id,
    kind: 'CONSULTATION',
    category: 'MEALS',
    state: 'RECEIVED' as TicketState,
    text: null as string | null,
    trackingCode: code,
    submittedAt: at('07:58'),
    closedAt: null,
    door: 'KIOSK',
    version: 1,
    child: null,
    familyMember: null,
    assignee: null as null | (typeof STAFF)[number],
    recording: null as null | Record<string, unknown>,
    answers: [] as Record<string, unknown>[],
    ...over,
  };
}

/** Everything the scripted server knows, and the stream of what happens. */
export function createWorld() {
  const children = NAMES.split(' ').map(child);
  const homes = children.map(householdOf);
  const bus = new EventEmitter();
  const log: Happened[] = [];
  bus.setMaxListeners(0);
  const notices = [
    notice('notice-1', '明天带雨鞋', 'IMPORTANT', homes.slice(0, 12), 7),
    notice('notice-2', '下周食谱', 'ROUTINE', homes.slice(0, 12), 12),
  ];
  const media = {
    __typename: 'Media',
    id: 'media-1',
    contentType: 'audio/wav',
    durationSeconds: 1,
    url: '/media/media-1',
  };
  const tickets = [
    ticket('ticket-1', '482913', {
      recording: media,
      door: 'PHONE',
      kind: 'FEEDBACK',
      category: 'SLEEP',
      familyMember: homes[0]?.members[0],
      child: children[0],
    }),
    ticket('ticket-2', '305127', {
      text: '孩子午饭吃得少，能不能多给一点米饭？',
      familyMember: homes[1]?.members[0],
      child: children[1],
    }),
    ticket('ticket-3', '771640', { kind: 'EVALUATION', category: 'TEACHER', text: '李老师很耐心，谢谢。' }),
  ];
  const help = [
    {
      __typename: 'HelpRequest',
      id: 'help-1',
      state: 'CALLBACK_PROMISED',
      door: 'PHONE',
      requestedAt: at('07:20'),
      answeredBy: null as null | (typeof STAFF)[number],
      device: null as null | Record<string, unknown>,
      call: null as null | Record<string, unknown>,
      familyMember: homes[2]?.members[0],
      recording: media,
    },
  ];
  const device = (id: string, name: string, pairedAt: string | null) => ({
    __typename: 'Device',
    id,
    name,
    pairedAt,
    lastSeenAt: pairedAt && at('08:01'),
    revokedAt: null as string | null,
    appVersion: '0.3.0',
    online: pairedAt !== null,
    queueDepth: 0,
    oldestQueuedAt: null as string | null,
    reportedAt: pairedAt && at('08:01'),
    reloadRequestedAt: null as string | null,
    reloadedAt: null as string | null,
    openConflictCount: 0,
  });
  const devices = [device('device-1', '正门', at('06:50'))];
  const apiKeys = [
    {
      __typename: 'ApiKey',
      id: 'key-1',
      name: '市教育平台',
      prefix: 'plk_7Qx2',
      scopes: ['ATTENDANCE_READ', 'PEOPLE_READ'],
      createdAt: at('06:00'),
      expiresAt: '2027-11-21T00:00:00Z',
      lastUsedAt: at('08:00'),
      revokedAt: null as string | null,
    },
  ];
  return {
    children,
    homes,
    notices,
    tickets,
    help,
    devices,
    device,
    apiKeys,
    care: careOf(
      children,
      homes.flatMap(({ members }) => members),
      STAFF,
    ),
    door: [] as {
      id: string;
      state: string;
      held: boolean;
      child: Child;
      [field: string]: unknown;
    }[],
    bus,
    log,
    staff: STAFF,
    kindergarten: { ...KINDERGARTEN },
    classes: CLASSES,
  };
}

export type World = ReturnType<typeof createWorld>;
