/**
 * One family through every door, on real parts: kiosk and desk in Chromium, the telephone in baresip, an integrator over
 * WebSocket, api and phone line and PostgreSQL as they are shipped. What the caller heard is recognised in the recording
 * of the telephone; what anybody was told is held against what the API knows.
 */
import { arrival } from './family/arrival.ts';
import { collecting } from './family/collecting.ts';
import { hearing } from './family/hearing.ts';
import { notices } from './family/notices.ts';
import { person } from './family/person.ts';
import { Story } from './family/story.ts';
import { tickets } from './family/tickets.ts';
import { openWorld } from './family/world.ts';
import { defineProof } from './proof.ts';

export default defineProof({
  name: 'family',
  about: 'one family through every door: kiosk, desk, telephone and API tell one story',
  bars: { steps: { min: 27 }, failed: { max: 0 } },
  run: async ({ log }) => {
    const world = await openWorld(log);
    try {
      const story = new Story(log, world.pictures);
      const measured = { ...(await arrival(story, world)), ...(await hearing(story, world)) };
      const { call, recordedSeconds } = await tickets(story, world, await notices(story, world));
      await person(story, world, call);
      await collecting(story, world);
      for (const complaint of world.complaints()) log(`  the browser complained: ${complaint}`);
      return { steps: story.steps, failed: story.failed, ...measured, recordedSeconds };
    } finally {
      await world.close();
    }
  },
});
