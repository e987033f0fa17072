/** Everything a caller can walk through. */
import { dialogOf } from '../dialog/flow.ts';
import { absence } from './absence.flow.ts';
import { away } from './away.flow.ts';
import { codes } from './codes.flow.ts';
import { front } from './front.flow.ts';
import { lookUp } from './look-up.flow.ts';
import { message } from './message.flow.ts';
import { notices } from './notices.flow.ts';
import { person } from './person.flow.ts';
import { quiet } from './quiet.flow.ts';
import { urgent } from './urgent.flow.ts';
import type { PhoneLine } from './vocabulary.ts';

const flows = { front, notices, absence, codes, urgent, message, lookUp, person, away, quiet };

/** The phone line's calls. */
export const phoneLine = dialogOf<PhoneLine, typeof flows>(
  flows,
  {
    start: 'front.open',
    home: 'front.home',
    person: 'person.ring',
    away: 'away.sorry',
    quiet: 'quiet.listen',
  },
  { limit: ['farewell.limit'], closing: ['farewell.closing'], noLine: [{ slot: 'refusal' }] },
);
