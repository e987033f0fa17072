// What the scripted server answers: the contract's root fields over the world in memory.
import { careMutations, careQueries, childCare } from './care-answers.ts';
import { doorMutations, doorQueries } from './door-answers.ts';
import { done, find, type Input, page, refused } from './replies.ts';
import { announce, stream } from './stream.ts';
import { at, type Child, PASSWORD, TODAY, type World } from './world.ts';

interface Asker {
  authorization: string | undefined;
}

const session = (who: string) => ({
  token: `token-${who}`,
  refreshToken: `refresh-${who}`,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
});

const collectedBy = (child: Child) =>
  child.departedAt && child.with
    ? { __typename: 'CollectedBy', name: null, relation: child.with, verification: 'STAFF', releasedBy: null }
    : null;

const day = (child: Child) => ({
  date: TODAY,
  status: child.status,
  arrivedAt: child.arrivedAt,
  departedAt: child.departedAt,
  arrivedWith: child.with && { __typename: 'FamilyMember', id: 'adult', relation: child.with },
  collectedBy: collectedBy(child),
  departedWith:
    child.departedAt && child.with ? { __typename: 'FamilyMember', id: 'adult', relation: child.with } : null,
  absence: child.absence,
  partialAbsence: child.partialAbsence,
  expected: child.expected,
  late: child.late,
  early: false,
  records: [],
});

/** Changes a child's day and tells the subscribers, as the product does after its commit. */
export function happen(world: World, child: Child, change: Partial<Child>, kind: string): void {
  Object.assign(child, change);
  announce(world, 'attendanceChanged', kind, {
    child,
    classroomId: child.classroom.id,
    day: day(child),
    record: null,
  });
}

/** A family acknowledges a notice at another door. */
export function acknowledge(
  world: World,
  notice: World['notices'][number],
  receipt: (typeof notice.receipts)[number],
): void {
  notice.receipts.unshift(receipt);
  announce(world, 'noticeAcknowledged', 'NOTICE_ACKNOWLEDGED', { notice, receipt });
}

function board(world: World, classroomId: string) {
  const entries = world.children.filter(({ classroom }) => classroom.id === classroomId);
  const count = (status: string) =>
    entries.filter((child) => child.expected && child.status === status).length;
  return {
    classroom: world.classes.find(({ id }) => id === classroomId),
    date: TODAY,
    expectedCount: count('EXPECTED'),
    presentCount: count('PRESENT'),
    departedCount: count('DEPARTED'),
    absentCount: count('ABSENT'),
    notExpectedCount: entries.filter((child) => !child.expected).length,
    entries: entries.map((child) => ({
      ...child,
      childId: child.id,
      collectedBy: collectedBy(child),
      absenceReason: child.absence?.reason ?? null,
      partialAbsence: child.partialAbsence?.kind ?? null,
      expectedAt: child.partialAbsence?.expectedAt ?? null,
    })),
  };
}

function staffOf(world: World, { authorization }: Asker) {
  return world.staff.find(({ id }) => authorization === `Bearer token-${id}`);
}

/** Query fields. */
function queries(world: World) {
  return {
    cursor: () => String(world.log.length),
    setup: { needed: false },
    viewer(_: unknown, asker: Asker) {
      const staffMember = staffOf(world, asker);
      return {
        kind: staffMember?.role ?? 'ANONYMOUS',
        staffMember,
        kindergarten: staffMember && world.kindergarten,
        scopes: [],
      };
    },
    classBoard: ({ classroomId }: { classroomId: string }) => board(world, classroomId),
    children: ({ classroomId }: { classroomId?: string | null }) =>
      page(
        world.children
          .filter(({ classroom }) => !classroomId || classroom.id === classroomId)
          .map((child) => ({
            ...child,
            households: world.homes.filter(({ children }) => children.includes(child)),
          })),
      ),
    notices: () => page(world.notices),
    lifeChanges: () => page([]),
    tickets: ({ states }: { states?: readonly string[] | null }) =>
      page(world.tickets.filter(({ state }) => !states || states.includes(state))),
    helpRequests: () => page(world.help),
    staffMembers: () => page(world.staff),
    devices: () => page(world.devices),
    apiKeys: () => page(world.apiKeys),
    auditEntries: () =>
      page(
        ['SIGNED_IN', 'CHILD_CHECKED_IN', 'HEALTH_BOARD_READ'].map((action, place) => ({
          position: place + 1,
          occurredAt: at('07:31'),
          action,
          actorKind: 'CLASS_TEACHER',
          actorId: 'staff-2',
          actorName: '李敏',
          subjectId: null,
          subjectName: null,
          children: world.children.slice(0, place * place),
          hash: String(place).repeat(64),
          previousHash: '0'.repeat(64),
        })),
      ),
    auditVerification: { whole: true, entryCount: 3, brokenAt: null },
    node: ({ id }: { id: string }) => {
      const child = world.children.find((one) => one.id === id);
      const home = child && world.homes.find(({ children }) => children.includes(child));
      if (child) return { ...child, ...childCare(world, child), households: [home], day: () => day(child) };
      const { rollCalls, phrases, delegations } = world.care;
      return (
        [...world.notices, ...world.tickets, ...world.help, ...rollCalls, ...phrases, ...delegations].find(
          (one) => one.id === id,
        ) ?? null
      );
    },
  };
}

/** Mutation fields. */
function mutations(world: World) {
  return {
    signIn({ input }: Input<{ email: string; password: string }>) {
      const staffMember = world.staff.find(({ email }) => email === input.email);
      if (!staffMember || input.password !== PASSWORD) return refused('SIGN_IN_FAILED');
      return done({ staffMember, session: session(staffMember.id) });
    },
    refreshSession: ({ input }: Input<{ refreshToken: string }>) =>
      done({ session: session(input.refreshToken.replace('refresh-', '')) }),
    signOut: () => done({}),
    checkInChildren({ input }: Input<{ childIds: string[] }>) {
      const child = find(world.children, input.childIds[0] ?? '');
      happen(world, child, { status: 'PRESENT', arrivedAt: at('08:10'), with: null }, 'CHILD_CHECKED_IN');
      return done({ records: [] });
    },
    checkOutChildren({ input }: Input<{ childIds: string[] }>) {
      world.care.checkOuts.push(input);
      const child = find(world.children, input.childIds[0] ?? '');
      happen(world, child, { status: 'DEPARTED', departedAt: at('08:11') }, 'CHILD_CHECKED_OUT');
      return done({ records: [] });
    },
    undoAttendance() {
      const child = world.children.find(({ arrivedAt }) => arrivedAt === at('08:10'));
      if (!child) return refused('UNDO_TOO_LATE');
      happen(world, child, { status: 'EXPECTED', arrivedAt: null }, 'ATTENDANCE_UNDONE');
      return done({ records: [] });
    },
    reportAbsence({ input }: Input<{ childId: string; reason: string }>) {
      const absence = {
        __typename: 'Absence' as const,
        id: `absence-${input.childId}`,
        reason: input.reason,
      };
      happen(world, find(world.children, input.childId), { status: 'ABSENT', absence }, 'ABSENCE_REPORTED');
      return done({ absence: null });
    },
    publishNotice({
      input,
    }: Input<{ texts: { language: string; title: string; body: string }[]; urgency: string }>) {
      const [first] = world.notices;
      if (!first) throw new Error('No notice to imitate');
      const texts = input.texts.map((text) => ({ __typename: 'NoticeText', ...text }));
      const { reach: _counted, ...likeFirst } = first;
      const made = Object.defineProperty(
        {
          ...likeFirst,
          id: `notice-${world.notices.length + 1}`,
          urgency: input.urgency,
          texts,
          receipts: [],
        },
        'reach',
        Object.getOwnPropertyDescriptor(first, 'reach') ?? {},
      );
      world.notices.unshift(made as unknown as typeof first);
      announce(world, 'noticePublished', 'NOTICE_PUBLISHED', { notice: made });
      return done({ notice: made });
    },
    assignTicket({ input }: Input<{ ticketId: string; staffMemberId: string; version: number }>) {
      const ticket = find(world.tickets, input.ticketId);
      if (ticket.version !== input.version) return refused('VERSION_CONFLICT');
      Object.assign(ticket, {
        state: 'ASSIGNED',
        version: ticket.version + 1,
        assignee: find(world.staff, input.staffMemberId),
      });
      announce(world, 'ticketChanged', 'TICKET_ASSIGNED', { ticket });
      return done({ ticket });
    },
    answerTicket({ input }: Input<{ ticketId: string; text: string; version: number }>, asker: Asker) {
      const ticket = find(world.tickets, input.ticketId);
      if (ticket.version !== input.version) return refused('VERSION_CONFLICT');
      ticket.answers.push({
        __typename: 'TicketAnswer',
        id: `answer-${ticket.version}`,
        text: input.text,
        authorName: staffOf(world, asker)?.name,
        answeredAt: at('08:12'),
      });
      Object.assign(ticket, { state: 'ANSWERED', version: ticket.version + 1 });
      announce(world, 'ticketChanged', 'TICKET_ANSWERED', { ticket });
      return done({ ticket });
    },
    answerHelpRequest({ input }: Input<{ helpRequestId: string }>, asker: Asker) {
      const helpRequest = find(world.help, input.helpRequestId);
      Object.assign(helpRequest, { state: 'ANSWERED', answeredBy: staffOf(world, asker) });
      announce(world, 'helpRequestChanged', 'HELP_ANSWERED', { helpRequest });
      return done({ helpRequest });
    },
    finishHelpRequest({ input }: Input<{ helpRequestId: string }>) {
      const helpRequest = Object.assign(find(world.help, input.helpRequestId), { state: 'FINISHED' });
      announce(world, 'helpRequestChanged', 'HELP_FINISHED', { helpRequest });
      return done({ helpRequest });
    },
    createDevicePairing({ input }: Input<{ name: string }>) {
      const device = world.device(`device-${world.devices.length + 1}`, input.name, null);
      world.devices.unshift(device);
      return done({ code: '48291375', path: '/kiosk/?pair=48291375', expiresAt: at('09:10'), device });
    },
    createApiKey: ({ input }: Input<{ name: string; scopes: string[] }>) =>
      done({
        secret: 'plk_test_secret_shown_once',
        apiKey: { ...find(world.apiKeys, 'key-1'), id: 'key-2', ...input, prefix: 'plk_test' },
      }),
    issueCard: () =>
      done({
        number: '6200412345678',
        card: { __typename: 'Card', id: 'card-new', lastDigits: '5678', issuedAt: at('08:10') },
      }),
    setPin: ({ input }: Input<{ familyMemberId: string; pin: string }>) =>
      input.pin === '123456'
        ? refused('PIN_UNSUITABLE')
        : done({ familyMember: { __typename: 'FamilyMember', id: input.familyMemberId, hasPin: true } }),
  };
}

const LIVE = [
  'attendanceChanged',
  'noticePublished',
  'noticeAcknowledged',
  'ticketChanged',
  'helpRequestChanged',
  'announcements',
  'healthChanged',
  'pickupAlertChanged',
  'rollCallChanged',
  'collectionChanged',
];

/** One root value for every operation; subscription fields end with `signal`. */
export function rootValue(world: World, signal: AbortSignal): Record<string, unknown> {
  const subscriptions = LIVE.map((field) => [
    field,
    ({ after }: { after?: string | null }) => stream(world, field, after, signal),
  ]);
  return {
    ...queries(world),
    ...careQueries(world),
    ...mutations(world),
    ...careMutations(world),
    ...doorQueries(world),
    ...doorMutations(world, happen),
    ...Object.fromEntries(subscriptions),
  };
}
