import { expect, test } from 'vitest';
import { doorOf } from './doors.ts';

test('a proven caller comes through the phone, a proven visitor through the kiosk', () => {
  expect([
    doorOf('FAMILY_PROVEN', true),
    doorOf('FAMILY_PROVEN', false),
    doorOf('INTEGRATOR', false),
    doorOf('CLASS_TEACHER', false),
  ]).toEqual(['PHONE', 'KIOSK', 'API', 'DESK']);
});
