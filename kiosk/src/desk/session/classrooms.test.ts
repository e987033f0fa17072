import { expect, test } from 'vitest';
import { inOrder } from './classrooms.ts';

test('classes are listed from the youngest to the oldest', () => {
  const classrooms = [
    { ageGroup: 'MIDDLE', name: '中一班' },
    { ageGroup: 'SENIOR', name: '大一班' },
    { ageGroup: 'JUNIOR', name: '小二班' },
    { ageGroup: 'JUNIOR', name: '小一班' },
  ] as const;
  expect(inOrder(classrooms).map(({ name }) => name)).toEqual(['小一班', '小二班', '中一班', '大一班']);
});
