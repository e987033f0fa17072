/** Every change of a life there is, as the desk makes it. */
import { type Changed, newClass, newNotice, newTeacher, type Scene, versionOf } from './acting.ts';

/** A change that is ready to be made. */
export interface Change {
  readonly mutation: string;
  /** Whom it is about; what its version is of. */
  readonly subject: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Maker = (scene: Scene) => Change | Promise<Change>;

const ofChild =
  (mutation: string, more: (scene: Scene) => object): Maker =>
  (scene) => {
    const childId = scene.family.children[0] ?? '';
    return { mutation, subject: childId, input: { childId, ...more(scene) } };
  };

const ofMother =
  (mutation: string, more: (scene: Scene) => object = () => ({})): Maker =>
  (scene) => ({
    mutation,
    subject: scene.family.mother,
    input: { familyMemberId: scene.family.mother, ...more(scene) },
  });

const merge =
  (mutation: string, two: (scene: Scene) => readonly [string, string]): Maker =>
  (scene) => {
    const [keptId, mergedId] = two(scene);
    return { mutation, subject: keptId, input: { keptId, mergedId } };
  };

const ofTeacher =
  (mutation: string, more: (scene: Scene) => object = () => ({})): Maker =>
  (scene) => ({
    mutation,
    subject: scene.teacher.id,
    input: { staffMemberId: scene.teacher.id, ...more(scene) },
  });

const ofEmptyClass =
  (mutation: string, more: object = {}): Maker =>
  async ({ admin }) => {
    const classroomId = await newClass(admin);
    if (mutation === 'reactivateClassroom')
      await done({ admin }, { mutation: 'endClassroom', subject: classroomId, input: { classroomId } });
    return { mutation, subject: classroomId, input: { classroomId, ...more } };
  };

const ofNotice =
  (mutation: string, more: object = {}): Maker =>
  async (scene) => {
    const noticeId = await newNotice(scene);
    return { mutation, subject: noticeId, input: { noticeId, ...more } };
  };

/** A day so many days from today, by the clock of this machine in Shanghai. */
export function dayFromToday(days: number): string {
  const at = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000);
  return at.toISOString().slice(0, 10);
}

/** One after the other; each starts from the scene as it was. */
export const CHANGES: readonly Maker[] = [
  ofChild('updateChild', () => ({ familyName: '柏', givenName: '小航', externalId: `K-${Date.now()}` })),
  ofChild('moveChild', ({ classes }) => ({ classroomId: classes[1] })),
  ofChild('moveChild', ({ classes }) => ({ classroomId: classes[1], fromDay: dayFromToday(3) })),
  ofChild('moveChild', ({ twin }) => ({ householdIds: [twin.id] })),
  ofChild('endEnrolment', () => ({})),
  ofChild('endEnrolment', () => ({ lastDay: dayFromToday(-1) })),
  async (scene) => {
    const childId = scene.twin.children[1] ?? '';
    await done(scene, {
      mutation: 'endEnrolment',
      subject: childId,
      input: { childId, lastDay: dayFromToday(-1) },
    });
    return {
      mutation: 'reactivateChild',
      subject: childId,
      input: { childId, classroomId: scene.classes[0] },
    };
  },
  merge('mergeChildren', ({ family, twin }) => [family.children[0] ?? '', twin.children[0] ?? '']),
  ofMother('updateFamilyMember', () => ({
    givenName: '雪',
    kind: 'CARER',
    language: 'EN',
    phone: '13900001234',
  })),
  ofMother('updateFamilyMember', () => ({ phone: null })),
  ofMother('moveFamilyMember', ({ twin }) => ({ householdId: twin.id })),
  ofMother('moveFamilyMember', ({ family }) => ({ childIds: [family.children[0]] })),
  ofMother('endFamilyMember'),
  async (scene) => {
    const familyMemberId = scene.twin.father;
    await done(scene, { mutation: 'endFamilyMember', subject: familyMemberId, input: { familyMemberId } });
    return { mutation: 'reactivateFamilyMember', subject: familyMemberId, input: { familyMemberId } };
  },
  merge('mergeFamilyMembers', ({ family }) => [family.mother, family.father]),
  merge('mergeHouseholds', ({ family, twin }) => [family.id, twin.id]),
  ({ family }) => ({ mutation: 'endHousehold', subject: family.id, input: { householdId: family.id } }),
  ofTeacher('updateStaffMember', ({ classes }) => ({ name: '叶晴', classroomIds: [classes[1]] })),
  ofTeacher('endStaffMember'),
  async (scene) => {
    const { id } = await newTeacher(scene.admin, scene.classes[0]);
    await done(scene, { mutation: 'endStaffMember', subject: id, input: { staffMemberId: id } });
    return { mutation: 'reactivateStaffMember', subject: id, input: { staffMemberId: id } };
  },
  ofEmptyClass('updateClassroom', { name: `${Date.now()}班`, ageGroup: 'SENIOR' }),
  ofEmptyClass('endClassroom'),
  ofEmptyClass('reactivateClassroom'),
  ofNotice('updateNotice', {
    texts: [
      { language: 'ZH_CN', title: '春游', body: '九点出发' },
      { language: 'EN', title: 'Trip', body: 'At nine' },
    ],
  }),
  ofNotice('withdrawNotice'),
  async ({ admin, family }) => {
    const { node } = await admin.ask<{ node: { cards: { id: string }[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on FamilyMember { cards { id } } } }',
      { id: family.father },
    );
    return { mutation: 'stopCard', subject: node.cards[0]?.id ?? '', input: { cardId: node.cards[0]?.id } };
  },
];

/** Makes a change; throws when it is refused or says nothing. */
export async function done(
  { admin }: Pick<Scene, 'admin'>,
  change: Change,
): Promise<NonNullable<Changed['lifeChange']>> {
  const { mutation, subject, input } = change;
  const selection = 'lifeChange { id kind }';
  const wish = { ...input, version: await versionOf(admin, subject) };
  const { lifeChange } =
    mutation === 'stopCard'
      ? await admin.do<Changed>(mutation, input, selection)
      : await admin.make<Changed>(mutation, wish, selection);
  if (!lifeChange) throw new Error(`${mutation} changed nothing`);
  return lifeChange;
}

/** Undoes a change. */
export const undone = ({ admin }: Pick<Scene, 'admin'>, id: string): Promise<unknown> =>
  admin.make('undoLifeChange', { lifeChangeId: id }, '');
