import { realTiming, type Timing } from '../../line/media/frame-clock.ts';

/** For tests of what is said: nobody is given up for being slow on a machine that does other things too. */
export const patientTiming: Timing = { ...realTiming, setTimer: () => ({ clear: () => undefined }) };
