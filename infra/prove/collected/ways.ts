/** Every way in which a child leaves a kindergarten, and who is truly said to have collected it. */

import type { Doors } from '../barred/doors.ts';
import { done, type Household, keyed } from '../barred/household.ts';

/** In whose hands a child went, as every door has to say it. */
export interface Hands {
  readonly name: string | null;
  readonly relation: string | null;
  readonly verification: string;
  /** Role of who let the child go; null: nobody of the staff. */
  readonly releasedBy: 'CLASS_TEACHER' | 'PRINCIPAL' | null;
}

/** Whoever acts in a way of leaving. */
export interface Scene {
  readonly doors: Doors;
  readonly home: Household;
  /** The kindergarten's clock. Ms since 1970. */
  readonly now: () => number;
  /** The mother's session, who decides. */
  readonly mother: string;
}

/** One way to leave. */
export interface Way {
  readonly name: string;
  /** Where classes release at their own doors. */
  readonly atTheDoor?: true;
  leave(scene: Scene): Promise<Hands>;
}

const MOTHER = { name: '林静', relation: 'MOTHER' } as const;
const FATHER = { name: '林国强', relation: 'FATHER' } as const;
const BY_CARD = { verification: 'CARD' } as const;

const ask = ({ doors, home }: Scene, more: object, token = doors.kiosk) =>
  done(doors, token, 'checkOutChildren', keyed({ childIds: [home.childId], ...more }), 'records { id }');
const release = ({ doors, home }: Scene, token = doors.teacher, more: object = {}) =>
  done(doors, token, 'releaseChildren', keyed({ childIds: [home.childId], ...more }), 'records { id }');
const undo = (doors: Doors, token: string, originalIdempotencyKey: string) =>
  done(doors, token, 'undoAttendance', keyed({ originalIdempotencyKey }), 'records { id }');

async function codeFor({ doors, home, mother }: Scene, collectorName: string): Promise<string> {
  const { delegation } = await done<{ delegation: { id: string } }>(
    doors,
    mother,
    'delegatePickup',
    keyed({ childIds: [home.childId], collectorName }),
    'delegation { id }',
  );
  return delegation.id;
}

async function authorised({ doors, home, mother }: Scene): Promise<string> {
  const aunt = { kind: 'PERMANENT', relation: 'OTHER', familyName: '周', givenName: '姨' };
  const { authorisedPickups } = await done<{ authorisedPickups: { id: string }[] }>(
    doors,
    mother,
    'authorisePickup',
    keyed({ childIds: [home.childId], ...aunt }),
    'authorisedPickups { id }',
  );
  return authorisedPickups[0]?.id ?? '';
}

const minutesAgo = ({ now }: Scene, minutes: number): string =>
  new Date(now() - minutes * 60_000).toISOString();

/** All of them. Everybody was brought by the mother. */
export const WAYS: readonly Way[] = [
  {
    name: 'the father’s card, let go by the teacher at the desk',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD });
      await release(scene);
      return { ...FATHER, ...BY_CARD, releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'the mother’s PIN, let go by the principal',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.mother.id, verification: 'PHOTO_PIN' });
      await release(scene, scene.doors.principal);
      return { ...MOTHER, verification: 'PHOTO_PIN', releasedBy: 'PRINCIPAL' };
    },
  },
  {
    name: 'a card, let go with a staff card at the kiosk',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD });
      await release(scene, scene.doors.kiosk, { staffMemberId: scene.doors.teacherId });
      return { ...FATHER, ...BY_CARD, releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'asked for by the mother, then by the father: the newest word',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.mother.id, ...BY_CARD });
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD });
      await release(scene);
      return { ...FATHER, ...BY_CARD, releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'a neighbour with a code',
    async leave(scene) {
      const delegationId = await codeFor(scene, '方阿姨');
      await ask(scene, { delegationId, verification: 'DELEGATION_CODE' });
      await release(scene);
      return { name: '方阿姨', relation: null, verification: 'DELEGATION_CODE', releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'a neighbour with a code, compared with a document at the desk',
    async leave(scene) {
      const delegationId = await codeFor(scene, '方阿姨');
      await ask(scene, { delegationId, verification: 'IDENTITY_DOCUMENT' }, scene.doors.teacher);
      return {
        name: '方阿姨',
        relation: null,
        verification: 'IDENTITY_DOCUMENT',
        releasedBy: 'CLASS_TEACHER',
      };
    },
  },
  {
    name: 'an authorised aunt at the desk',
    async leave(scene) {
      const authorisedPickupId = await authorised(scene);
      await ask(scene, { authorisedPickupId, verification: 'IDENTITY_DOCUMENT' }, scene.doors.teacher);
      return {
        name: '周姨',
        relation: 'OTHER',
        verification: 'IDENTITY_DOCUMENT',
        releasedBy: 'CLASS_TEACHER',
      };
    },
  },
  {
    name: 'the father, whom the teacher knows',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.father.id, verification: 'STAFF' }, scene.doors.teacher);
      return { ...FATHER, verification: 'STAFF', releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'somebody of the family whom nobody named',
    async leave(scene) {
      await ask(scene, { verification: 'STAFF' }, scene.doors.teacher);
      return { name: null, relation: null, verification: 'STAFF', releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'a program that names the father',
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD }, scene.doors.program);
      return { ...FATHER, ...BY_CARD, releasedBy: null };
    },
  },
  {
    name: 'a program that names nobody',
    async leave(scene) {
      await ask(scene, { verification: 'STAFF' }, scene.doors.program);
      return { name: null, relation: null, verification: 'STAFF', releasedBy: null };
    },
  },
  {
    name: 'words that come late: asked and let go at a kiosk without network',
    async leave(scene) {
      await ask(scene, {
        familyMemberId: scene.home.father.id,
        ...BY_CARD,
        occurredAt: minutesAgo(scene, 3),
      });
      const late = { staffMemberId: scene.doors.teacherId, occurredAt: minutesAgo(scene, 2) };
      await release(scene, scene.doors.kiosk, late);
      return { ...FATHER, ...BY_CARD, releasedBy: 'CLASS_TEACHER' };
    },
  },
  {
    name: 'a release that was taken back, and another adult afterwards',
    async leave(scene) {
      const { doors } = scene;
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD });
      const key = `taken-back-${scene.home.childId}`;
      await release(scene, doors.teacher, { idempotencyKey: key });
      await undo(doors, doors.teacher, key);
      await done(
        doors,
        doors.teacher,
        'declineCollection',
        keyed({ childIds: [scene.home.childId] }),
        'collections { id }',
      );
      await ask(scene, { familyMemberId: scene.home.mother.id, ...BY_CARD });
      await release(scene, doors.principal);
      return { ...MOTHER, ...BY_CARD, releasedBy: 'PRINCIPAL' };
    },
  },
  {
    name: 'the father’s card where the class releases at its own door',
    atTheDoor: true,
    async leave(scene) {
      await ask(scene, { familyMemberId: scene.home.father.id, ...BY_CARD });
      return { ...FATHER, ...BY_CARD, releasedBy: null };
    },
  },
  {
    name: 'a code where the class releases at its own door',
    atTheDoor: true,
    async leave(scene) {
      const delegationId = await codeFor(scene, '方阿姨');
      await ask(scene, { delegationId, verification: 'DELEGATION_CODE' });
      return { name: '方阿姨', relation: null, verification: 'DELEGATION_CODE', releasedBy: null };
    },
  },
];
