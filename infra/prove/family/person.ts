/** Last chapter: key 0 rings the desk, and two people talk. */
import { findVoice, recordingOf } from '../softphone/heard.ts';
import type { PhoneCall } from './phone.ts';
import { eventually, type Story } from './story.ts';
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
    const teacher = await call.hearsVoice('the teacher', voices.teacher);
    await call.say(voices.father);
    const father = await eventually('the father’s voice at the desk', () =>
      findVoice(recordingOf(desk.heard()), voices.father),
    );
    return `teacher ${teacher.toFixed(2)}, father ${father.toFixed(2)}`;
  });

  await story.step('the teacher hangs up; the request is done', async () => {
    if (!call) throw new Error('there is no call');
    await desk.hangUp();
    await eventually('one request by phone, finished', async () =>
      (await phoneRequests(world)).join() === 'FINISHED' ? true : undefined,
    );
    return undefined;
  });
  await call?.hangUp();
}

/** How the requests for a person stand that came by phone. */
async function phoneRequests({ truth }: World): Promise<string[]> {
  const { helpRequests } = await truth<{
    helpRequests: { nodes: { state: string; call: { id: string } | null }[] };
  }>('{ helpRequests(first: 10) { nodes { state call { id } } } }');
  return helpRequests.nodes.filter(({ call }) => call).map(({ state }) => state);
}
