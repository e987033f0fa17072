import { expect, test } from 'vitest';
import { principal, scopeKey } from './principal.ts';

const kindergartenId = 'k';

test('leaders of one kindergarten share answers, those of another do not', () => {
  const key = (id: string, at = kindergartenId) =>
    scopeKey(principal({ kind: 'PRINCIPAL', id, kindergartenId: at }));
  expect(key('a')).toBe(key('b'));
  expect(key('a')).not.toBe(key('a', 'other'));
});

test('programs with the same scopes share answers, whatever the order', () => {
  const one = principal({
    kind: 'INTEGRATOR',
    id: 'a',
    kindergartenId,
    scopes: ['PEOPLE_READ', 'ATTENDANCE_READ'],
  });
  const same = principal({
    kind: 'INTEGRATOR',
    id: 'b',
    kindergartenId,
    scopes: ['ATTENDANCE_READ', 'PEOPLE_READ'],
  });
  const fewer = principal({ kind: 'INTEGRATOR', id: 'c', kindergartenId, scopes: ['PEOPLE_READ'] });
  expect(scopeKey(one)).toBe(scopeKey(same));
  expect(scopeKey(one)).not.toBe(scopeKey(fewer));
});

test.each(['KIOSK', 'CLASS_TEACHER', 'HEALTH_DOCTOR', 'FAMILY_CARD', 'FAMILY_PROVEN', 'PHONE_LINE'] as const)(
  '%s shares with nobody',
  (kind) => {
    expect(scopeKey(principal({ kind, id: 'a', kindergartenId }))).not.toBe(
      scopeKey(principal({ kind, id: 'b', kindergartenId })),
    );
  },
);

test('a teacher who changes class changes key', () => {
  const teacher = (classroomIds: string[]) =>
    scopeKey(
      principal({ kind: 'CLASS_TEACHER', id: 'a', kindergartenId, circle: { childIds: [], classroomIds } }),
    );
  expect(teacher(['1'])).not.toBe(teacher(['2']));
});
