import { expect, test } from 'vitest';
import { doseState, dosesByTime, type Slip } from './doses.ts';

const slip = (drug: string, ...dues: [string, string | null][]): Slip => ({
  __typename: 'MedicationRequest',
  id: drug,
  drug,
  dose: '5 ml',
  note: null,
  times: dues.map(([due]) => due),
  startsOn: '2026-11-21',
  endsOn: '2026-11-22',
  state: 'ACTIVE',
  door: 'DESK',
  authorisedAt: '2026-11-21T00:00:00Z',
  authorisedBy: {
    __typename: 'FamilyMember',
    id: 'm',
    familyName: '王',
    givenName: '芳',
    relation: 'MOTHER',
  },
  doses: dues.map(([dueAt, givenAt]) => ({
    __typename: 'MedicationDose',
    dueAt,
    givenAt,
    note: null,
    givenBy: null,
  })),
});

test('all doses of the day by time, given ones after those that wait', () => {
  const given = slip('a', ['11:30', '2026-11-21T03:31:00Z'], ['15:00', null]);
  const waits = slip('b', ['11:30', null]);
  const order = dosesByTime([
    { of: 'x', slip: given },
    { of: 'y', slip: waits },
  ]);
  expect(order.map(({ of, dose }) => `${of} ${dose.dueAt}`)).toEqual(['y 11:30', 'x 11:30', 'x 15:00']);
});

test('a dose is overdue from its minute on, until it is given', () => {
  const [dose] = slip('a', ['11:30', null]).doses;
  const [given] = slip('a', ['11:30', '2026-11-21T03:31:00Z']).doses;
  if (!dose || !given) throw new Error('No dose');
  expect([doseState(dose, '11:29'), doseState(dose, '11:30'), doseState(given, '12:00')]).toEqual([
    'waits',
    'overdue',
    'given',
  ]);
});
