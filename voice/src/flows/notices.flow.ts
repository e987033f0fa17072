/** Notices, newest first: 1 I got it, 2 next, 3 the one before, 4 all of it. */
import { sub } from './vocabulary.ts';

export const notices = sub({
  start: 'load',
  steps: {
    load: { run: 'loadNotices', outcomes: { some: 'read', none: 'none' } },
    none: { say: ['notices.none'], next: '@return' },
    read: {
      menu: [{ slot: 'notice' }, 'notices.keys'],
      short: ['notices.short'],
      keys: {
        1: { to: 'gotIt', one: 'notices.one.got' },
        2: { to: 'next', one: 'notices.one.next' },
        3: { to: 'before' },
        4: { to: 'whole' },
      },
    },
    gotIt: {
      run: 'acknowledgeNotice',
      outcomes: { next: 'thanks', last: 'thanksForLast', refused: 'refused' },
    },
    thanks: { say: ['notices.thanks'], next: 'read' },
    thanksForLast: { say: ['notices.thanks', 'notices.noMore'], next: '@return' },
    next: { run: 'nextNotice', outcomes: { some: 'read', none: 'noMore' } },
    before: { run: 'previousNotice', outcomes: { some: 'read' } },
    whole: { run: 'wholeNotice', outcomes: { some: 'read' } },
    noMore: { say: ['notices.noMore'], next: '@return' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
