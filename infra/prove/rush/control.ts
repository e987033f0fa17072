/**
 * The control of the proof `rush`: as many statements as a check-in has, on the bare driver, over and over beside it. What
 * keeps the machine busy keeps both busy; a fault of ours keeps only us.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from '../../start/roles.ts';

const STATEMENTS = 5;
const BETWEEN_MS = 30;

/** A result, and how long each of the control's transactions took meanwhile. Ms. */
export interface Beside<Result> {
  readonly result: Result;
  readonly controlMs: readonly number[];
}

/** Does something, with the control beside it from its beginning to its end; at least one transaction. */
export function besideControl<Result>(ownerUrl: string, act: () => Promise<Result>): Promise<Beside<Result>> {
  return connected(ownerUrl, async (client) => {
    await client.query('create table if not exists rush_control (at timestamptz)');
    let over = false;
    const acting = act().finally(() => {
      over = true;
    });
    acting.catch(() => undefined);
    const controlMs: number[] = [];
    do {
      const since = performance.now();
      await client.query('begin');
      for (let count = 0; count < STATEMENTS; count += 1)
        await client.query('insert into rush_control values (now())');
      await client.query('commit');
      controlMs.push(performance.now() - since);
      await wait(BETWEEN_MS);
    } while (!over);
    return { result: await acting, controlMs };
  });
}
