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

test('letters between digits are a card that nobody knows, and its Enter presses nothing', () => {
  expect(type([...'12a34', 'Enter'], 10)).toMatchObject({ cards: [''] });
  expect(type([...'12a34', 'Enter'], 10).taken.at(-1)).toBe(true);
  expect(type(['Shift', 'H', 't', 't', 'p', 'Enter'], 10).cards).toEqual(['']);
});

test('a very long input is one card that nobody knows, and the next card is read', () => {
  const { cards } = type([...'7'.repeat(20_000), 'Enter', ...'123456', 'Enter'], 1);
  expect(cards).toEqual(['', '123456']);
});

test('forty cards a second are forty cards', () => {
  const keys = Array.from({ length: 40 }, () => [...'1234', 'Enter']).flat();
  expect(type(keys, 5).cards).toHaveLength(40);
});

test('an Enter alone, or after one slow key, is a person’s', () => {
  expect(type(['Enter'], 10)).toEqual({ cards: [], taken: [false] });
  expect(type(['Tab', 'Enter'], 10)).toEqual({ cards: [], taken: [false, false] });
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
