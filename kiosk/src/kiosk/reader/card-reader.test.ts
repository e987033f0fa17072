import { expect, test } from 'vitest';
import { cardReader } from './card-reader.ts';

/** Types keys with so many ms between them. */
function type(keys: string[], gap: number): { cards: string[]; taken: boolean[] } {
  const cards: string[] = [];
  const reader = cardReader((number) => cards.push(number));
  const taken = keys.map((key, index) => reader.key(key, 10_000 + index * gap));
  return { cards, taken };
}

test('digits in a blink and Enter are a card, and its Enter presses nothing', () => {
  const { cards, taken } = type([...'0012345678', 'Enter'], 12);
  expect(cards).toEqual(['0012345678']);
  expect(taken.at(-1)).toBe(true);
});

test('a person on a keyboard is not a card', () => {
  expect(type([...'135790', 'Enter'], 400)).toEqual({ cards: [], taken: Array(7).fill(false) });
});

test('letters between digits are not a card', () => {
  expect(type([...'12a34', 'Enter'], 10).cards).toEqual([]);
});

test('after a slow key a new card begins', () => {
  const cards: string[] = [];
  const reader = cardReader((number) => cards.push(number));
  reader.key('9', 0);
  for (const [index, key] of [...'123456', 'Enter'].entries()) reader.key(key, 1_000 + index * 10);
  expect(cards).toEqual(['123456']);
});

test('two cards one after the other are two', () => {
  expect(type([...'1234', 'Enter', ...'5678', 'Enter'], 10).cards).toEqual(['1234', '5678']);
});
