import { expect, test } from 'vitest';
import { keepMark, thisBrowser } from './browser-mark.ts';

function drawer() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a browser says its family and system, and hands in the mark it was given', () => {
  const here = drawer();
  const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0';
  expect(thisBrowser(here, agent)).toEqual({ browser: 'Edge · Windows', browserMark: null });
  keepMark(here, 'mark.signature');
  keepMark(here, null);
  expect(thisBrowser(here, 'something else')).toEqual({ browser: 'browser', browserMark: 'mark.signature' });
});
