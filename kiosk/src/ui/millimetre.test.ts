import { expect, test } from 'vitest';
import { likelyPixelsPerMillimetre, pixelsPerMillimetre } from './millimetre.ts';

test('K1: 20 mm are 81 px at 21.5 in 1080x1920, 118 px at 10.1 in 1280x800', () => {
  expect(Math.round(20 * pixelsPerMillimetre(1080, 1920, 21.5))).toBe(81);
  expect(Math.round(20 * pixelsPerMillimetre(1280, 800, 10.1))).toBe(118);
});

test('the two screens of the design are known, others are ordinary displays', () => {
  expect(likelyPixelsPerMillimetre(1280, 800)).toBe(pixelsPerMillimetre(1280, 800, 10.1));
  expect(Math.round(likelyPixelsPerMillimetre(1440, 900) * 25.4)).toBe(96);
});
