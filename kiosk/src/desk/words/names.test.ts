import { expect, test } from 'vitest';
import { dayShown, elapsedShown, fullName, listed, momentShown } from './names.ts';

const NOW = Date.parse('2026-11-21T02:00:00Z'); // 10:00 in Shanghai

test('Chinese names are joined, others keep their order', () => {
  expect(fullName({ familyName: '王', givenName: '小明' })).toBe('王小明');
  expect(fullName({ familyName: 'Berg', givenName: 'Anna' })).toBe('Anna Berg');
  expect(fullName({ familyName: '', givenName: 'Anna' })).toBe('Anna');
});

test("a moment says only what is not obvious, on the kindergarten's clock", () => {
  expect(momentShown('2026-11-20T23:52:00Z', NOW, 'Asia/Shanghai')).toBe('7:52');
  expect(momentShown('2026-11-20T02:00:00Z', NOW, 'Asia/Shanghai')).toBe('11-20 10:00');
  expect(momentShown('2025-12-31T16:00:00Z', NOW, 'Asia/Shanghai')).toBe('01-01 0:00');
  expect(momentShown('2025-12-31T15:59:00Z', NOW, 'Asia/Shanghai')).toBe('2025-12-31 23:59');
});

test('the same instant is another day elsewhere', () => {
  expect(dayShown('2026-11-20T23:52:00Z', 'Asia/Shanghai')).toBe('2026-11-21');
  expect(dayShown('2026-11-20T23:52:00Z', 'Europe/Berlin')).toBe('2026-11-21');
  expect(dayShown('2026-11-20T23:52:00Z', 'America/Lima')).toBe('2026-11-20');
});

test('elapsed time and lists', () => {
  expect([0, 65, 599.9, 3600, -3].map(elapsedShown)).toEqual(['0:00', '1:05', '9:59', '60:00', '0:00']);
  expect(listed(['小一班', '中二班'], 'zh-CN')).toBe('小一班、中二班');
  expect(listed(['Junior 1', 'Middle 2'], 'en')).toBe('Junior 1, Middle 2');
});
