/** The API cannot be reached: says so, keeps a message on disk, tries again, never pretends. */
import { top } from './vocabulary.ts';

export const away = top({
  start: 'sorry',
  steps: {
    sorry: { say: ['away.sorry'], next: 'menu' },
    menu: {
      menu: ['away.menu'],
      short: ['away.short'],
      keys: { 1: { to: 'message', one: 'away.one.message' }, 2: { to: 'again', one: 'away.one.again' } },
      root: true,
    },
    message: { goTo: 'message', next: 'menu' },
    again: { run: 'openCall', outcomes: { firstCall: '@home', known: '@home', unknown: '@home' } },
  },
});
