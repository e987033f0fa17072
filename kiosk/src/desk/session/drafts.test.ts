import { expect, test } from 'vitest';
import { Drafts, forgetDrafts } from './drafts.ts';

function drawer() {
  const contents = new Map<string, string>();
  return {
    contents,
    get length() {
      return contents.size;
    },
    key: (place: number) => [...contents.keys()][place] ?? null,
    getItem: (key: string) => contents.get(key) ?? null,
    setItem: (key: string, value: string) => void contents.set(key, value),
    removeItem: (key: string) => void contents.delete(key),
  };
}

const HOUR = 3600_000;

test('half-written work is there again for who wrote it, and for nobody else', () => {
  const place = drawer();
  new Drafts(place, 'staff-1', () => 0).keep('notice', { title: '明天秋游' });
  expect(new Drafts(place, 'staff-1', () => HOUR).read('notice')).toEqual({ title: '明天秋游' });
  expect(new Drafts(place, 'staff-1', () => HOUR).read('answer 7')).toBeNull();
  expect(new Drafts(place, 'staff-2', () => HOUR).read('notice')).toBeNull();
});

test('a form that is empty again leaves nothing behind, and after a day nothing is left', () => {
  const place = drawer();
  const drafts = new Drafts(place, 'staff-1', () => 0);
  drafts.keep('notice', { title: '明天' });
  drafts.keep('notice', {});
  expect(place.contents.size).toBe(0);
  drafts.keep('notice', { title: '明天' });
  expect(new Drafts(place, 'staff-1', () => 25 * HOUR).read('notice')).toBeNull();
  expect(place.contents.size).toBe(0);
});

test('another member of staff at the same computer finds nothing; signing out takes all of it', () => {
  const place = drawer();
  place.setItem('porchlight.desk.refresh', 'r1');
  new Drafts(place, 'staff-1', () => 0).keep('notice', { title: '明天' });
  new Drafts(place, 'staff-10', () => 0).keep('notice', { title: '后天' });
  forgetDrafts(place, 'staff-1');
  expect([...place.contents.keys()]).toEqual([
    'porchlight.desk.refresh',
    'porchlight.desk.draft.staff-1 notice',
  ]);
  forgetDrafts(place);
  expect([...place.contents.keys()]).toEqual(['porchlight.desk.refresh']);
});

test('a drawer without room keeps nothing and does not fail', () => {
  const place = drawer();
  place.setItem = () => {
    throw new Error('quota');
  };
  const drafts = new Drafts(place, 'staff-1', () => 0);
  drafts.keep('notice', { title: '明天' });
  expect(drafts.read('notice')).toBeNull();
});
