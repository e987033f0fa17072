import { expect, test } from 'vitest';
import { telephoneKey } from './keypad.tsx';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

test('keys of the telephone are found on the keyboard, unless somebody types or means a shortcut', () => {
  expect(telephoneKey(press('5'), false)).toBe('5');
  expect(telephoneKey(press('#'), false)).toBe('#');
  expect(telephoneKey(press('a'), false)).toBeNull();
  expect(telephoneKey(press('5'), true)).toBeNull();
  expect(telephoneKey(press('0', true), false)).toBeNull();
});
