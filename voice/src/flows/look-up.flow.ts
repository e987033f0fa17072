/** A tracking code, looked up by whoever holds it. */
import { inner } from './vocabulary.ts';

export const lookUp = inner({
  start: 'ask',
  steps: {
    ask: {
      ask: ['lookUp.ask'],
      short: ['lookUp.short'],
      ready: ['lookUp.ready'],
      digits: 6,
      save: 'code',
      next: 'find',
    },
    find: {
      run: 'lookUpTicket',
      outcomes: { answer: 'answer', waiting: 'waiting', unknown: 'unknown', refused: 'refused' },
    },
    answer: {
      menu: [{ slot: 'ticket' }, 'answer.settled'],
      short: ['answer.short'],
      keys: { 1: { to: 'settle', one: 'answer.one' } },
      quiet: '@return',
    },
    settle: { run: 'closeTicket', outcomes: { closed: 'closed', refused: 'refused' } },
    closed: { say: ['answer.closed'], next: '@return' },
    waiting: { say: [{ slot: 'ticket' }], next: '@return' },
    unknown: { say: ['lookUp.unknown'], next: 'ask' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
