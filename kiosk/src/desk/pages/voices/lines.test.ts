import { expect, test } from 'vitest';
import { catalogues } from '../../../words/catalogue.ts';
import { found, linesOf, ownCount, type Phrase } from './lines.ts';

const phrase = (key: string, language: Phrase['language']): Phrase => ({
  __typename: 'PhraseRecording',
  id: key,
  key,
  language,
  recordedAt: '2026-11-21T00:00:00Z',
  recordedBy: null,
  recording: { __typename: 'Media', id: 'm', durationSeconds: 2 },
});

test('every line of the kiosk is there, with the recording of its language', () => {
  const lines = linesOf('EN', [phrase('kiosk.home.ask', 'EN'), phrase('kiosk.pin.ask', 'ZH_CN')]);
  expect(lines).toHaveLength(Object.keys(catalogues.en).length);
  expect(ownCount(lines)).toBe(1);
  expect(lines.find(({ own }) => own)).toMatchObject({
    key: 'kiosk.home.ask',
    words: catalogues.en['home.ask'],
    made: '/audio/kiosk/en/home.ask.ogg',
  });
});

test('lines are found by their words, and those without our voice by themselves', () => {
  const lines = linesOf('EN', [phrase('kiosk.home.ask', 'EN')]);
  const words = catalogues.en['home.ask'];
  expect(found(lines, words.toUpperCase(), false).map(({ key }) => key)).toContain('kiosk.home.ask');
  expect(found(lines, words, true).map(({ key }) => key)).not.toContain('kiosk.home.ask');
  expect(found(lines, '', true)).toHaveLength(lines.length - 1);
});
