import { ApiScope } from '@porchlight/schema/enums';
import { describe, expect, test } from 'vitest';
import { servedSchema } from '../../src/app.ts';
import { OPEN, WITH_ROOT } from '../../src/platform/access/access.ts';
import { accessMap } from '../../src/platform/access/gate.ts';
import { permissionsOf } from '../../src/platform/access/policy.ts';
import { policy } from '../../src/policy.ts';

const access = accessMap(servedSchema(), policy);

/** Every field that a program with one scope may ask for, beside what everybody may and what comes with its root. */
function reachedBy(scope: (typeof ApiScope)[number]): string[] {
  const held = permissionsOf({ kind: 'INTEGRATOR', scopes: [scope] }, policy);
  const alone = permissionsOf({ kind: 'INTEGRATOR', scopes: [] }, policy);
  return [...access]
    .filter(([, permission]) => permission !== OPEN && permission !== WITH_ROOT)
    .filter(([, permission]) => held.has(permission) && !alone.has(permission))
    .map(([coordinate]) => coordinate)
    .toSorted();
}

// A field that comes to a scope is seen by whoever reviews this file.
test('what each scope gives is written down, field by field', async () => {
  const text = ApiScope.map(
    (scope) =>
      `${scope}\n${reachedBy(scope)
        .map((field) => `  ${field}\n`)
        .join('')}`,
  );
  await expect(text.join('\n')).toMatchFileSnapshot('./reached.txt');
});

const PERSONAL = [
  'Child.photo',
  'Child.familyName',
  'FamilyMember.givenName',
  'FamilyMember.phone',
  'Household.members',
  'Device.id',
];

describe('a name beside a notice is not the whole register', () => {
  test.each([
    'NOTICES_READ',
    'NOTICES_WRITE',
    'TICKETS_READ',
    'ATTENDANCE_READ',
    'ATTENDANCE_WRITE',
  ] as const)('%s gives no face, family name, adult, household or kiosk', (scope) => {
    const reached = reachedBy(scope);
    expect(PERSONAL.filter((field) => reached.includes(field))).toEqual([]);
    expect(reached.filter((field) => /^(?:FamilyMember|Household|Card|Device)\./.test(field))).toEqual([]);
  });

  test('only attendance says which child it is about, by given name and class', () => {
    const children = (scope: (typeof ApiScope)[number]) =>
      reachedBy(scope).filter((field) => field.startsWith('Child.'));
    expect(children('NOTICES_READ')).toEqual([]);
    expect(children('TICKETS_READ')).toEqual([]);
    expect(children('ATTENDANCE_READ')).toEqual(
      expect.arrayContaining(['Child.givenName', 'Child.classroom', 'Child.day']),
    );
  });
});
