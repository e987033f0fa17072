/** Key 0, or three misses: a person, else a message with a promise to call back. The line never hangs up here. */
import { top } from './vocabulary.ts';

export const person = top({
  start: 'ring',
  steps: {
    ring: {
      run: 'ringPerson',
      outcomes: { answered: 'talk', nobody: 'nobody' },
      meanwhile: ['person.wait'],
      hold: ['person.hold'],
      stop: '@home',
      hungUp: 'promiseCallback',
    },
    talk: { run: 'talk', outcomes: { over: '@home' }, deaf: true },
    nobody: {
      record: ['person.nobody'],
      maxSeconds: 90,
      next: 'promise',
      empty: 'promise',
      hungUp: 'promiseCallback',
    },
    promise: {
      run: 'promiseCallback',
      outcomes: { promised: 'promised', kept: 'kept' },
      hold: ['common.hold'],
      hungUp: 'promiseCallback',
    },
    promised: { say: ['person.promised'], next: 'afterwards' },
    kept: { say: ['person.kept'], next: 'afterwards' },
    afterwards: {
      menu: ['person.afterwards'],
      short: ['person.afterwardsShort'],
      keys: { 1: { to: '@home', one: 'person.one' } },
      quiet: 'afterwards',
    },
  },
});
