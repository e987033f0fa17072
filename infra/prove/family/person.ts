/** Last chapter: key 0 rings the desk, and two people talk. */
import { find, recordingOf } from '../softphone/heard.ts';
import type { PhoneCall } from './phone.ts';
import { eventually, expect, type Story } from './story.ts';
import type { World } from './world.ts';

/** Tells the chapter within a call. */
export async function person(story: Story, world: World, call: PhoneCall | undefined): Promise<void> {
  const { desk, voices } = world;

  await story.step('key 0 rings the desk; the teacher answers there', async () => {
    if (!call) throw new Error('there is no call');
    await call.press('0');
    await call.hears([{ fixed: 'person.wait' }]);
    await desk.answerCall();
    return undefined;
  });

  await story.step('the father hears the teacher, and the teacher hears the father', async () => {
    if (!call) throw new Error('there is no call');
    const teacher = await call.hearsSound('the teacher’s voice', voices.teacher);
    await call.say(voices.father);
    const father = await eventually('the father’s voice at the desk', () => {
      const found = find(recordingOf(desk.heard()), voices.father);
      return found && found.heard > 2 ? found : undefined;
    });
    return `teacher ${teacher.score.toFixed(2)}, father ${father.score.toFixed(2)}`;
  });

  await story.step('the teacher hangs up; the request is done', async () => {
    if (!call) throw new Error('there is no call');
    await desk.hangUp();
    const query = '{ helpRequests(first: 10) { nodes { state call { id } } } }';
    const { helpRequests } = await world.truth<{
      helpRequests: { nodes: { state: string; call: { id: string } | null }[] };
    }>(query);
    const states = helpRequests.nodes.filter((request) => request.call).map(({ state }) => state);
    expect(states.join() === 'FINISHED', 'one request by phone, finished', states);
    return undefined;
  });
  await call?.hangUp();
}
