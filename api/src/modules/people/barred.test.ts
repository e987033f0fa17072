import { describe, expect, test } from 'vitest';
import { barrings, isAbout, keptFrom, type Restriction, type Somebody } from './barred.ts';

const father: Somebody = {
  memberId: 'father',
  householdId: 'home',
  phone: 'aa',
  names: { familyName: '王', givenName: '强' },
};
const order = (more: Partial<Restriction> = {}): Restriction => ({
  ...father,
  id: 'order',
  childId: 'child',
  scope: 'CONTACT_AND_PLANS',
  stood: true,
  stands: true,
  ...more,
});
const person = (more: Partial<Somebody>): Somebody => ({
  ...father,
  memberId: 'other',
  phone: null,
  ...more,
});

describe('whom a restriction is about', () => {
  test.each<[string, Partial<Somebody>, string]>([
    ['the same entry', { memberId: 'father', names: { written: 'anything' } }, 'SAME'],
    ['the same man entered again at home', {}, 'SAME'],
    ['the same man entered in another family', { householdId: 'elsewhere' }, 'SAME'],
    [
      'his number in another family',
      { householdId: 'elsewhere', phone: 'aa', names: { written: '李四' } },
      'SAME',
    ],
    ['his number on an outsider', { householdId: null, phone: 'aa', names: { written: '李四' } }, 'SAME'],
    [
      'the mother, who has the same telephone',
      { phone: 'aa', names: { familyName: '李', givenName: '丽' } },
      'DIFFERENT',
    ],
    ['the mother, whose name sounds the same', { names: { familyName: '王', givenName: '墙' } }, 'DIFFERENT'],
    ['an outsider whose name sounds the same', { householdId: null, names: { written: '王墙' } }, 'SIMILAR'],
    ['a name that was only spoken', { householdId: null, names: { written: '' } }, 'SIMILAR'],
  ])('%s', (_who, more, likeness) => {
    expect(isAbout(order(), person(more))).toBe(likeness);
  });
});

describe('what follows for a child', () => {
  test('nobody named may be anybody', () => {
    expect(barrings({ restrictions: [order()], people: [] }, 'child')).toMatchObject([{ certain: false }]);
    expect(barrings({ restrictions: [], people: [] }, 'child')).toEqual([]);
  });

  test('a restriction of a sister is not one of the child', () => {
    expect(barrings({ restrictions: [order({ childId: 'sister' })], people: [father] }, 'child')).toEqual([]);
  });

  test('whoever sends somebody else stands behind them', () => {
    const aunt = person({ householdId: null, names: { written: '周小姨' } });
    expect(barrings({ restrictions: [order()], people: [aunt, father] }, 'child')).toMatchObject([
      { certain: true },
    ]);
  });

  test('the widest order counts; an alike name, or one that was lifted, keeps from nothing', () => {
    const facts = (restrictions: Restriction[], people = [father]) => ({ restrictions, people });
    expect(keptFrom(facts([order(), order({ scope: 'EVERYTHING' })]), 'child')).toBe('EVERYTHING');
    expect(keptFrom(facts([order({ scope: 'COLLECT' })]), 'child')).toBe('COLLECT');
    expect(keptFrom(facts([order({ stands: false })]), 'child')).toBeUndefined();
    const alike = person({ householdId: 'elsewhere', names: { written: '王墙' } });
    expect(keptFrom(facts([order()], [alike]), 'child')).toBeUndefined();
  });
});
