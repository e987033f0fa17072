import { expect, test } from 'vitest';
import { chosenPeople, familyPeople, holderOf, type Person, staffPeople } from './people.ts';

const room = (id: string) => ({ __typename: 'Classroom', id, name: id }) as const;
const child = (id: string, classroom: string) =>
  ({ __typename: 'Child', id, familyName: '王', givenName: id, classroom: room(classroom) }) as const;
const adult = (id: string, kind: 'GUARDIAN' | 'CARER', cards: number) =>
  ({
    __typename: 'FamilyMember',
    id,
    familyName: '王',
    givenName: id,
    kind,
    relation: 'MOTHER',
    cards: Array.from(
      { length: cards },
      (_, place) => ({ __typename: 'Card', id: `${id}${place}` }) as const,
    ),
  }) as const;

const people: Person[] = [
  ...familyPeople([
    {
      __typename: 'Household',
      id: 'h1',
      children: [child('小明', 'k1'), child('小红', 'k2')],
      members: [adult('芳', 'GUARDIAN', 1), adult('英', 'CARER', 0)],
    },
    {
      __typename: 'Household',
      id: 'h2',
      children: [child('一', 'k2')],
      members: [adult('军', 'GUARDIAN', 0)],
    },
  ]),
];

const names = (wanted: Parameters<typeof chosenPeople>[1]) =>
  chosenPeople(people, wanted).map(({ id }) => id);

test('by class, by kind, and only who has no card', () => {
  const all = { classroomId: null, kind: null, missingOnly: false };
  expect(names(all)).toEqual(['芳', '英', '军']);
  expect(names({ ...all, classroomId: 'k1' })).toEqual(['芳', '英']);
  expect(names({ ...all, kind: 'GUARDIAN' })).toEqual(['芳', '军']);
  expect(names({ ...all, missingOnly: true })).toEqual(['英', '军']);
});

test('an adult of a family and a member of staff are different holders', () => {
  const [teacher] = staffPeople([
    {
      __typename: 'StaffMember',
      id: 's1',
      name: '李敏',
      email: 'x@y.example',
      role: 'CLASS_TEACHER',
      version: 1,
      endedOn: null,
      hasCard: false,
      classrooms: [],
    },
  ]);
  const [mother] = people;
  if (!teacher || !mother) throw new Error('Nobody');
  expect([holderOf(teacher), holderOf(mother)]).toEqual([{ staffMemberId: 's1' }, { familyMemberId: '芳' }]);
});
