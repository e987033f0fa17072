/** An urgent notice without a receipt plays at once, and is confirmed with one key. */
import { sub } from './vocabulary.ts';

export const urgent = sub({
  start: 'read',
  steps: {
    read: {
      menu: [{ slot: 'urgent' }, 'urgent.keys'],
      short: ['urgent.short'],
      keys: { 1: { to: 'gotIt', one: 'urgent.one' } },
    },
    gotIt: {
      run: 'acknowledgeUrgent',
      outcomes: { next: 'thanksAndNext', done: 'thanks', refused: 'refused' },
    },
    thanksAndNext: { say: ['urgent.thanks'], next: 'read' },
    thanks: { say: ['urgent.thanks'], next: '@return' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
