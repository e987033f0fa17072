/** From the answer to the main menu: greeting, language, PIN, how the children are, then the choice. */
import { top } from './vocabulary.ts';

const GREETING = { slot: 'greeting' } as const;

export const front = top({
  start: 'open',
  steps: {
    open: { run: 'openCall', outcomes: { firstCall: 'welcome', known: 'hello', unknown: 'helloStranger' } },

    welcome: {
      menu: [GREETING, { slot: 'otherLanguage' }],
      short: [{ slot: 'otherLanguage' }],
      keys: { 8: { to: 'changeOnWelcome' } },
      quiet: 'practice',
    },
    changeOnWelcome: { run: 'switchLanguage', outcomes: { switched: 'practice' } },
    practice: {
      menu: ['practice.try'],
      short: ['practice.short'],
      keys: {
        1: { to: 'practised', one: 'practice.one' },
        2: { to: 'practised' },
        3: { to: 'practised' },
        4: { to: 'practised' },
        5: { to: 'practised' },
        6: { to: 'practised' },
        7: { to: 'practised' },
        8: { to: 'practised' },
        9: { to: 'practised' },
      },
      quiet: 'home',
    },
    practised: { say: ['practice.good'], next: 'home' },

    hello: { say: [GREETING], next: 'home' },
    helloStranger: { say: [GREETING, 'public.hello'], next: 'home' },
    home: { run: 'whoIsIt', outcomes: { proven: 'mainMenu', known: 'pin', unknown: 'publicMenu' } },

    pin: {
      ask: ['pin.ask'],
      short: ['pin.short'],
      ready: ['pin.ready'],
      digits: 6,
      save: 'pin',
      next: 'prove',
      back: 'withoutPin',
    },
    prove: { run: 'proveCaller', outcomes: { proven: 'day', again: 'pinAgain', noMoreTries: 'pinOver' } },
    pinAgain: {
      ask: ['pin.again'],
      short: ['pin.short'],
      ready: ['pin.ready'],
      digits: 6,
      save: 'pin',
      next: 'prove',
      back: 'withoutPin',
    },
    pinOver: { say: ['pin.over'], next: 'publicMenu' },
    withoutPin: { run: 'declinePin', outcomes: { public: 'publicMenu' } },

    day: { run: 'loadDay', outcomes: { urgent: 'statusThenUrgent', calm: 'status' } },
    status: { say: [{ slot: 'status' }], next: 'mainMenu' },
    statusThenUrgent: { say: [{ slot: 'status' }], next: 'urgent' },
    urgent: { goTo: 'urgent', next: 'mainMenu' },

    mainMenu: {
      menu: ['main.menu'],
      short: ['main.short'],
      keys: {
        1: { to: 'notices', one: 'main.one.notices' },
        2: { to: 'absence', one: 'main.one.absence' },
        3: { to: 'codes', one: 'main.one.codes' },
        8: { to: 'changeLanguage' },
      },
      root: true,
    },
    notices: { goTo: 'notices', next: 'mainMenu' },
    absence: { goTo: 'absence', next: 'mainMenu' },
    codes: { goTo: 'codes', next: 'mainMenu' },

    publicMenu: {
      menu: ['public.menu'],
      short: ['public.short'],
      keys: {
        1: { to: 'message', one: 'public.one.message' },
        3: { to: 'lookUp', one: 'public.one.lookUp' },
        8: { to: 'changeLanguage' },
      },
      root: true,
    },
    message: { goTo: 'message', next: 'publicMenu' },
    lookUp: { goTo: 'lookUp', next: 'publicMenu' },

    changeLanguage: { run: 'switchLanguage', outcomes: { switched: 'languageChosen' } },
    languageChosen: { say: ['language.chosen'], next: 'home' },
  },
});
