/** Nobody was ever heard on the line: no teacher is called for that; the watchdog frees the call. */
import { top } from './vocabulary.ts';

const ANY = { to: '@home' } as const;

export const quiet = top({
  start: 'listen',
  steps: {
    listen: {
      menu: ['quiet.menu'],
      short: ['quiet.short'],
      keys: {
        1: { to: '@home', one: 'quiet.one' },
        2: ANY,
        3: ANY,
        4: ANY,
        5: ANY,
        6: ANY,
        7: ANY,
        8: ANY,
        9: ANY,
      },
      quiet: 'listen',
    },
  },
});
