/** A spoken message. It is saved when the caller hangs up, too. Its code is said twice, slowly. */
import { inner } from './vocabulary.ts';

export const message = inner({
  start: 'speak',
  steps: {
    speak: {
      record: ['message.speak'],
      maxSeconds: 90,
      next: 'send',
      empty: 'nothing',
      hungUp: 'sendMessage',
    },
    nothing: {
      menu: ['message.nothing'],
      short: ['message.nothingShort'],
      keys: { 1: { to: 'speak', one: 'message.one' } },
    },
    send: {
      run: 'sendMessage',
      outcomes: { sent: 'thanks', kept: 'kept', refused: 'refused' },
      hold: ['common.hold'],
    },
    thanks: {
      menu: ['message.thanks', { slot: 'code' }, 'message.repeat'],
      short: ['message.repeatShort'],
      keys: { 1: { to: 'thanks', one: 'message.repeat' } },
      quiet: '@return',
    },
    kept: { say: ['message.kept'], next: '@return' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
