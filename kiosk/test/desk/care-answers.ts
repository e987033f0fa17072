// What the scripted server answers about pick-up, health, roll calls, cards, kiosks, voices and hours.
import { rollCallOf } from './care-world.ts';
import { at, type Child, TODAY } from './children.ts';
import { done, find, type Input, page, refused } from './replies.ts';
import { announce } from './stream.ts';
import type { World } from './world.ts';

/** A child's fields of issue 3. */
export function childCare(world: World, child: Child) {
  const { care } = world;
  return {
    weekdays: care.weekdays,
    allergies: care.allergies.get(child.id) ?? [],
    medicationRequests: care.slips.filter((slip) => slip.child === child),
    morningCheck: care.checks.get(child.id) ?? null,
    authorisedPickups: care.authorised,
    pickupDelegations: care.delegations.filter(({ children }) => children.includes(child)),
    pickupRestrictions: care.restrictions,
    collectors: collectorsOf(world, child),
  };
}

function collectorsOf(world: World, child: Child) {
  const home = world.homes.find(({ children }) => children.includes(child));
  return [
    ...(home?.members ?? []).map((familyMember) => ({
      familyMember,
      givenName: familyMember.givenName,
      relation: familyMember.relation,
      kind: 'PERMANENT',
      photo: null,
    })),
    ...world.care.delegations
      .filter(({ children }) => children.includes(child))
      .map((delegation) => ({
        delegation,
        givenName: delegation.collectorName,
        relation: 'OTHER',
        kind: 'ONE_TIME',
        photo: null,
      })),
  ];
}

function healthBoard(world: World, classroomId: string | null | undefined) {
  const children = world.children.filter(({ classroom }) => !classroomId || classroom.id === classroomId);
  const entries = children.map((child) => ({
    child,
    status: child.status,
    arrivedAt: child.arrivedAt,
    ...childCare(world, child),
  }));
  const waiting = entries.filter(({ status, morningCheck }) => status === 'PRESENT' && !morningCheck?.result);
  return { date: TODAY, entries, waitingCount: waiting.length };
}

function headcount(world: World) {
  return world.classes.map((classroom) => {
    const own = world.children.filter((child) => child.classroom === classroom);
    const count = (status: string) => own.filter((child) => child.status === status).length;
    return { classroom, presentCount: count('PRESENT'), expectedCount: count('EXPECTED') };
  });
}

/** Query fields. */
export function careQueries(world: World) {
  const { care } = world;
  return {
    kindergarten: () => ({
      ...world.kindergarten,
      healthRules: care.healthRules,
      openingHours: care.openingHours,
      headcount: headcount(world),
    }),
    healthBoard: ({ classroomId }: { classroomId?: string | null }) => healthBoard(world, classroomId),
    sickAbsences: () => care.sick,
    forgottenCheckOuts: () => page(care.forgotten),
    latePickups: () => care.latePickups,
    signInLocks: () => care.locks,
    pickupAlerts: ({ open }: { open?: boolean | null }) =>
      page(open == null ? care.alerts : care.alerts.filter(({ settledAt }) => (settledAt === null) === open)),
    pickupDelegations: () => page(care.delegations),
    rollCalls: () => page(care.rollCalls),
    conflicts: ({ open }: { open?: boolean | null }) =>
      page(open ? care.conflicts.filter(({ settledAt }) => settledAt == null) : care.conflicts),
    phraseRecordings: ({ language }: { language?: string | null }) =>
      page(care.phrases.filter((phrase) => phrase.language === language)),
    households: () => page(world.homes),
  };
}

/** Takes a delegate's, an alert's or a slip's change and tells whoever listens. */
function healthEvent(world: World, kind: string, childId: string): void {
  announce(world, 'healthChanged', kind, { childId, classroomId: null });
}

function healthMutations(world: World) {
  const { care } = world;
  return {
    undoMorningCheck({ input }: Input<{ morningCheckId: string }>) {
      const check = [...care.checks.values()].find(({ id }) => id === input.morningCheckId);
      if (!check) return refused('NOT_FOUND');
      Object.assign(check, {
        result: null,
        checkedAt: null,
        undoableUntil: null,
        version: check.version + 1,
      });
      healthEvent(world, 'MORNING_CHECK_RECORDED', check.child.id);
      return done({ morningCheck: check });
    },
    recordMorningCheck({ input }: Input<Record<string, unknown> & { childId: string }>) {
      const child = find(world.children, input.childId);
      const before = care.checks.get(child.id);
      if (before && input.version !== before.version) return refused('VERSION_CONFLICT');
      const { idempotencyKey: _key, ...given } = input;
      const hot = Number(input.temperatureCelsius ?? 0) >= care.healthRules.feverCelsius;
      const morningCheck = {
        ...before,
        __typename: 'MorningCheck',
        id: `check-${child.id}`,
        child,
        date: TODAY,
        feeling: before?.feeling ?? null,
        ...given,
        version: (before?.version ?? 0) + 1,
        retestDueAt: hot && input.retestCelsius == null ? new Date(Date.now() + 300_000).toISOString() : null,
        checkedAt: at('08:12'),
        checkedBy: care.doctor,
        undoableUntil: new Date(Date.now() + 3_600_000).toISOString(),
      };
      care.checks.set(child.id, morningCheck as never);
      healthEvent(world, 'MORNING_CHECK_RECORDED', child.id);
      return done({ morningCheck });
    },
    recordDose({ input }: Input<{ medicationRequestId: string; dueAt: string }>) {
      const slip = find(care.slips, input.medicationRequestId);
      const dose = slip.doses.find(({ dueAt }) => dueAt === input.dueAt);
      if (!dose || dose.givenAt) return refused('DOSE_ALREADY_GIVEN');
      Object.assign(dose, { givenAt: at('11:31'), givenBy: care.doctor });
      healthEvent(world, 'MEDICATION_CHANGED', slip.child.id);
      return done({ medicationRequest: slip });
    },
    recordAllergy({ input }: Input<{ childId: string; substance: string; severity: string }>) {
      const allergy = {
        __typename: 'Allergy' as const,
        id: `allergy-${input.substance}`,
        note: null,
        ...input,
      };
      care.allergies.set(input.childId, [...(care.allergies.get(input.childId) ?? []), allergy] as never);
      healthEvent(world, 'ALLERGY_CHANGED', input.childId);
      return done({ allergy });
    },
    followUpSickAbsence({ input }: Input<{ childId: string; note: string; returnsOn?: string }>) {
      const followUp = {
        __typename: 'SickFollowUp',
        id: `follow-${input.childId}`,
        note: input.note,
        returnsOn: input.returnsOn,
        followedUpAt: at('09:00'),
        followedUpBy: care.doctor,
      };
      care.sick.find(({ child }) => child?.id === input.childId)?.followUps.unshift(followUp);
      return done({ followUp });
    },
    setHealthRules({ input }: Input<Record<string, unknown>>) {
      Object.assign(care.healthRules, input);
      return done({ kindergarten: careQueries(world).kindergarten() });
    },
  };
}

function pickupMutations(world: World) {
  const { care } = world;
  return {
    settlePickupAlert({ input }: Input<{ pickupAlertId: string; outcome: string }>) {
      const alert = find(care.alerts, input.pickupAlertId);
      Object.assign(alert, { settledAt: at('08:20'), settledBy: world.staff[0], outcome: input.outcome });
      announce(world, 'pickupAlertChanged', 'PICKUP_ALERT_SETTLED', { alert });
      return done({ pickupAlert: alert });
    },
    restrictPickup({ input }: Input<Record<string, unknown>>) {
      const restriction = {
        __typename: 'PickupRestriction',
        id: 'restriction-new',
        ...input,
        validFrom: TODAY,
        imposedAt: at('08:00'),
        imposedBy: world.staff[0],
        familyMember: null,
        photo: null,
      };
      care.restrictions.push(restriction);
      return done({ restrictions: [restriction] });
    },
    authorisePickup({ input }: Input<Record<string, unknown>>) {
      const adult = {
        __typename: 'AuthorisedPickup',
        id: 'authorised-new',
        weekdays: [],
        version: 1,
        ...input,
        photo: input.photoId && { __typename: 'Media', id: input.photoId, url: '/media/photo-1' },
        authorisedBy: world.homes[0]?.members[0],
      };
      care.authorised.push({ ...adult, weekdays: input.weekdays ?? [] });
      return done({ authorisedPickups: [{ ...adult, weekdays: input.weekdays ?? [] }] });
    },
    liftSignInLock({ input }: Input<{ familyMemberId: string }>) {
      care.locks.length = 0;
      return done({ familyMember: { __typename: 'FamilyMember', id: input.familyMemberId } });
    },
  };
}

function rollCallMutations(world: World) {
  const { care } = world;
  return {
    startRollCall({ input }: Input<{ kind: string; classroomId?: string | null }>) {
      const inside = world.children.filter(
        ({ status, classroom }) =>
          status === 'PRESENT' && (!input.classroomId || classroom.id === input.classroomId),
      );
      const row = rollCallOf(
        {
          id: `roll-call-${care.rollCalls.length + 1}`,
          kind: input.kind,
          classroom: world.classes.find(({ id }) => id === input.classroomId) ?? null,
          startedBy: world.staff[0],
        },
        inside,
      );
      care.rollCalls.unshift(row);
      announce(world, 'rollCallChanged', 'ROLL_CALL_STARTED', { rollCall: row });
      return done({ rollCall: row });
    },
    markRollCall({ input }: Input<{ rollCallId: string; marks: { childId: string; result: string }[] }>) {
      const row = find(care.rollCalls, input.rollCallId);
      if (row.finishedAt) return refused('ROLL_CALL_FINISHED');
      for (const mark of input.marks) {
        const entry = row.entries.find(({ child }) => child.id === mark.childId);
        if (entry)
          Object.assign(entry, { result: mark.result, markedAt: at('08:11'), markedBy: world.staff[0] });
      }
      announce(world, 'rollCallChanged', 'ROLL_CALL_MARKED', { rollCall: row });
      return done({ rollCall: row });
    },
    finishRollCall({ input }: Input<{ rollCallId: string }>) {
      const row = Object.assign(find(care.rollCalls, input.rollCallId), { finishedAt: at('08:15') });
      announce(world, 'rollCallChanged', 'ROLL_CALL_FINISHED', { rollCall: row });
      return done({ rollCall: row });
    },
  };
}

function houseMutations(world: World) {
  const { care } = world;
  return {
    correctAttendance({ input }: Input<Record<string, unknown> & { childId: string }>) {
      care.corrected.push(input);
      care.forgotten = care.forgotten.filter(({ child }) => child.id !== input.childId);
      return done({ day: null });
    },
    issueCards({ input }: Input<{ holders: { familyMemberId?: string; staffMemberId?: string }[] }>) {
      const members = world.homes.flatMap((home) => home.members);
      const cards = input.holders.map(({ familyMemberId, staffMemberId }, place) => ({
        number: String(6_200_410_000_000 + place * 7919),
        card: {
          __typename: 'Card',
          id: `issued-${place}`,
          lastDigits: '0000',
          familyMember: members.find(({ id }) => id === familyMemberId) ?? null,
          staffMember: world.staff.find(({ id }) => id === staffMemberId) ?? null,
        },
      }));
      return done({ cards });
    },
    requestDeviceReload({ input }: Input<{ deviceId: string }>) {
      const device = Object.assign(find(world.devices, input.deviceId), { reloadRequestedAt: at('08:30') });
      return done({ device });
    },
    settleConflict({ input }: Input<{ conflictId: string; note: string }>) {
      const conflict = care.conflicts.find(({ id }) => id === input.conflictId);
      Object.assign(conflict ?? {}, { settledAt: at('08:31'), settledBy: world.staff[0], note: input.note });
      for (const device of world.devices) device.openConflictCount = 0;
      announce(world, 'announcements', 'CONFLICT_SETTLED', { subjectId: input.conflictId });
      return done({ conflict });
    },
    recordPhrase({ input }: Input<{ key: string; language: string; recordingId: string }>) {
      const phraseRecording = {
        __typename: 'PhraseRecording',
        id: `phrase-${care.phrases.length + 1}`,
        ...input,
        recordedAt: at('08:40'),
        recordedBy: world.staff[0],
        recording: {
          __typename: 'Media',
          id: input.recordingId,
          contentType: 'audio/wav',
          durationSeconds: 1,
          url: '/media/media-1',
        },
      };
      care.phrases.push(phraseRecording);
      return done({ phraseRecording });
    },
    removePhraseRecording({ input }: Input<{ phraseRecordingId: string }>) {
      care.phrases = care.phrases.filter(({ id }) => id !== input.phraseRecordingId);
      return done({});
    },
    updateKindergarten({ input }: Input<Record<string, unknown> & { version: number; lineNumber: string }>) {
      if (input.version !== world.kindergarten.version) return refused('VERSION_CONFLICT');
      if (input.lineNumber === '12345678') return refused('INPUT_INVALID');
      Object.assign(world.kindergarten, input, { version: input.version + 1 });
      return done({ kindergarten: careQueries(world).kindergarten() });
    },
    setOpeningHours({ input }: Input<Record<string, unknown>>) {
      Object.assign(care.openingHours, input);
      return done({ kindergarten: careQueries(world).kindergarten() });
    },
    setPhoto: ({ input }: Input<{ photoId?: string }>) =>
      done({ photo: input.photoId && { __typename: 'Media', id: input.photoId, url: '/media/photo-1' } }),
  };
}

/** Mutation fields. */
export function careMutations(world: World) {
  return {
    ...healthMutations(world),
    ...pickupMutations(world),
    ...rollCallMutations(world),
    ...houseMutations(world),
  };
}
