import { expect, test } from 'vitest';
import { grouped, sideBySide } from './side-by-side.ts';

test('neighbours of a group stand together; who has none stands alone', () => {
  const items = [{ n: 1, group: 'a' }, { n: 2, group: 'a' }, { n: 3 }, { n: 4 }, { n: 5, group: 'a' }];
  expect(grouped(items).map((group) => group.map(({ n }) => n))).toEqual([[1, 2], [3], [4], [5]]);
});

/** Items that end when they are told to, and who is at work. */
function work() {
  const ends = new Map<string, () => void>();
  const act = (item: string, say: (text: string) => void) => {
    say(`${item} begins `);
    return new Promise<string>((resolve) =>
      ends.set(item, () => {
        ends.delete(item);
        say(`${item} ends `);
        resolve(item.toUpperCase());
      }),
    );
  };
  return { ends, act };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('two at once, each told in one piece when it ends, results in order', async () => {
  const { ends, act } = work();
  let told = '';
  const all = sideBySide(['a', 'b', 'c'], 2, (text) => (told += text), act);
  expect([...ends.keys()]).toEqual(['a', 'b']);
  expect(told).toBe('');
  ends.get('b')?.();
  await turn();
  expect(told).toBe('b begins b ends ');
  expect([...ends.keys()]).toEqual(['a', 'c']);
  ends.get('c')?.();
  ends.get('a')?.();
  expect(await all).toEqual(['A', 'B', 'C']);
});

test('one alone is told while it runs', () => {
  const { act } = work();
  let told = '';
  void sideBySide(['a'], 2, (text) => (told += text), act);
  expect(told).toBe('a begins ');
});
