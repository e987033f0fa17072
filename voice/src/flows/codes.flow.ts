/** The three codes: how the open ticket stands, then 1 a new message, 2 the answer, 3 look a code up. */
import { sub } from './vocabulary.ts';

export const codes = sub({
  start: 'load',
  steps: {
    load: { run: 'loadTickets', outcomes: { open: 'status', none: 'menu' } },
    status: { say: [{ slot: 'tickets' }], next: 'menu' },
    menu: {
      menu: ['codes.menu'],
      short: ['codes.short'],
      keys: {
        1: { to: 'message', one: 'codes.one.message' },
        2: { to: 'hear', one: 'codes.one.answer' },
        3: { to: 'lookUp', one: 'codes.one.lookUp' },
      },
    },
    message: { goTo: 'message', next: '@return' },
    lookUp: { goTo: 'lookUp', next: 'menu' },
    hear: { run: 'hearAnswer', outcomes: { answer: 'answer', none: 'noAnswer' } },
    noAnswer: { say: ['codes.noAnswer'], next: 'menu' },
    answer: {
      menu: [{ slot: 'ticket' }, 'answer.settled'],
      short: ['answer.short'],
      keys: { 1: { to: 'settle', one: 'answer.one' } },
      quiet: '@return',
    },
    settle: { run: 'closeTicket', outcomes: { closed: 'closed', refused: 'refused' } },
    closed: { say: ['answer.closed'], next: '@return' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
