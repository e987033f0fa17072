/** Ends that are not undone, and what of the ended is still to be found anywhere. */
import WebSocket from 'ws';
import { send } from '../acting/graphql.ts';
import { openFamily, signIn } from '../acting/sessions.ts';
import { type Household, newClass, newFamily, newNotice, newTeacher, type Scene } from './acting.ts';
import { dayFromToday, done } from './changes.ts';
import { onThePhone } from './view.ts';

/** Something that should be gone, and is not: in words for whoever looks. */
export type Remains = string[];

const OUT_WITHIN_MS = 5_000;
const STEP_MS = 200;
const VIEWER = '{ viewer { kind } }';

/** Whether a token holds no longer, within five seconds. */
async function out(graphql: string, token: string): Promise<boolean> {
  const until = Date.now() + OUT_WITHIN_MS;
  for (;;) {
    const { status } = await send(graphql, token, { query: VIEWER });
    if (status === 401) return true;
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** A socket of somebody; settles when it is closed from the other side, false when it still stands after a while. */
function closedSocket(url: string, token: string): { opened: Promise<void>; closed: () => Promise<boolean> } {
  const socket = new WebSocket(url, ['graphql-transport-ws']);
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<boolean>();
  socket.once('error', opened.reject);
  socket.once('close', () => closed.resolve(true));
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
  );
  socket.once('message', () => {
    const query = 'subscription { peopleChanged { cursor } }';
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    opened.resolve();
  });
  return {
    opened: opened.promise,
    closed: () => {
      const late = setTimeout(() => closed.resolve(false), OUT_WITHIN_MS);
      return closed.promise.finally(() => {
        clearTimeout(late);
        socket.terminate();
      });
    },
  };
}

const everything = async ({ admin, kiosk, classes }: Scene): Promise<string> => {
  const boards = 'query ($c: ID!) { classBoard(classroomId: $c) { entries { childId } } }';
  const seen = [
    await kiosk.ask(
      '{ kioskRoster { children { id } members { id childIds } staff { id } notices { id } classrooms { id } } }',
    ),
    await admin.ask(
      '{ children(first: 100) { nodes { id } } staffMembers(first: 100) { nodes { id } } notices(first: 100) { nodes { id } } kindergarten { classrooms { id } } }',
    ),
  ];
  for (const c of classes) seen.push(await admin.ask(boards, { c }));
  return JSON.stringify(seen);
};

async function opens(scene: Scene, proof: Parameters<typeof openFamily>[2]): Promise<boolean> {
  return openFamily(scene.stack.graphql, scene.kiosk.token, proof).then(
    () => true,
    () => false,
  );
}

async function familyRemains(scene: Scene, family: Household, sessions: readonly string[]): Promise<Remains> {
  const left: Remains = [];
  const seen = await everything(scene);
  for (const id of [...family.children, family.mother, family.father])
    if (seen.includes(id)) left.push(`a row of ${id}`);
  if (await opens(scene, { cardNumber: family.card })) left.push('a card that opens');
  if (await opens(scene, { phone: family.phone, pin: family.pin })) left.push('a PIN that opens');
  if ((await onThePhone(scene, family)).includes('小')) left.push('children on the phone');
  for (const token of sessions) if (!(await out(scene.stack.graphql, token))) left.push('a family session');
  return left;
}

/** A whole family has left yesterday: nothing opens, nothing shows them. */
export async function familyLeaves(scene: Scene): Promise<Remains> {
  const { admin, kiosk, stack } = scene;
  const family = await newFamily(admin, scene.classes[0]);
  const sessions = [
    await openFamily(stack.graphql, kiosk.token, { cardNumber: family.card }),
    await openFamily(stack.graphql, kiosk.token, { phone: family.phone, pin: family.pin }),
  ];
  for (const childId of family.children)
    await done(scene, {
      mutation: 'endEnrolment',
      subject: childId,
      input: { childId, lastDay: dayFromToday(-1) },
    });
  return familyRemains(scene, family, sessions);
}

/** One adult has been ended; the family stays. */
export async function adultLeaves(scene: Scene): Promise<Remains> {
  const { admin, kiosk, stack } = scene;
  const { mother: familyMemberId, phone, pin } = await newFamily(admin, scene.classes[0]);
  const session = await openFamily(stack.graphql, kiosk.token, { phone, pin });
  await done(scene, { mutation: 'endFamilyMember', subject: familyMemberId, input: { familyMemberId } });
  const left: Remains = [];
  if ((await everything(scene)).includes(familyMemberId)) left.push('an adult on the roster');
  if (await opens(scene, { phone, pin })) left.push('a PIN that opens');
  if (!(await out(stack.graphql, session))) left.push('a family session');
  return left;
}

/** A teacher has left: sessions, sockets, lists, messages. */
export async function teacherLeaves(scene: Scene): Promise<Remains> {
  const { admin, stack } = scene;
  const teacher = await newTeacher(admin, scene.classes[0]);
  const token = await signIn(stack.graphql, teacher.email, teacher.password);
  const socket = closedSocket(stack.graphqlWs, token);
  await socket.opened;
  await done(scene, {
    mutation: 'endStaffMember',
    subject: teacher.id,
    input: { staffMemberId: teacher.id },
  });
  const left: Remains = [];
  const [closed, refused] = await Promise.all([socket.closed(), out(stack.graphql, token)]);
  if (!closed) left.push('a socket');
  if (!refused) left.push('a session');
  const again = await signIn(stack.graphql, teacher.email, teacher.password).then(
    () => true,
    () => false,
  );
  if (again) left.push('a password that opens');
  if ((await everything(scene)).includes(teacher.id)) left.push('a row of the teacher');
  return left;
}

/** A class without children has ended, a notice was withdrawn, a card stopped. */
export async function thingsEnd(scene: Scene): Promise<Remains> {
  const { admin } = scene;
  const classroomId = await newClass(admin);
  const noticeId = await newNotice(scene);
  await done(scene, { mutation: 'endClassroom', subject: classroomId, input: { classroomId } });
  await done(scene, { mutation: 'withdrawNotice', subject: noticeId, input: { noticeId } });
  const seen = await everything(scene);
  return [
    ...(seen.includes(classroomId) ? ['a class'] : []),
    ...(seen.includes(noticeId) ? ['a notice'] : []),
  ];
}
