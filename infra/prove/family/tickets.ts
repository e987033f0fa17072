/** Fourth chapter: a message from the kiosk and one from the phone become tickets that every door knows by their codes. */
import { find, recordingOf } from '../softphone/heard.ts';
import type { Line } from '../softphone/sentences.ts';
import { RATE } from '../softphone/wav.ts';
import { proves } from './hearing.ts';
import type { PhoneCall } from './phone.ts';
import { eventually, expect, type Story } from './story.ts';
import type { World } from './world.ts';

const ANSWER = '谢谢您告诉我们，今天中午多给他一碗饭。';
const SECOND_ANSWER = '好的，我们等您来接。';

interface Told {
  readonly tickets: {
    readonly nodes: {
      kind: string;
      state: string;
      door: string;
      trackingCode: string;
      recording: { durationSeconds: number | null } | null;
      answers: { authorName: string; text: string }[];
    }[];
  };
}
type Ticket = Told['tickets']['nodes'][number];

async function ticketWhere({ truth }: World, fits: (ticket: Ticket) => boolean): Promise<Ticket | undefined> {
  const query = `{ tickets(first: 20) { nodes { kind state door trackingCode recording { durationSeconds }
    answers { authorName text } } } }`;
  return (await truth<Told>(query)).tickets.nodes.find(fits);
}

/** How the phone line says where a ticket stands, and its answer. */
function ticketLines({ kind, state, trackingCode: code, answers }: Ticket): Line[] {
  const stands: Line = { made: 'ticket.state', values: { kind, state, code } };
  const answer = answers.at(-1);
  if (!answer) return [stands];
  const { authorName: author, text } = answer;
  return [stands, { made: 'ticket.answer', values: { author } }, { words: text, language: 'zh-CN' }];
}

/** What the next chapter goes on with. */
export interface TicketsTold {
  /** The call in which the answer was heard. */
  readonly call: PhoneCall | undefined;
  readonly recordedSeconds: number;
}

/** Tells the chapter; begins within the call of the chapter before. */
export async function tickets(
  story: Story,
  world: World,
  before: PhoneCall | undefined,
): Promise<TicketsTold> {
  const { kiosk, desk, family, voices } = world;
  let [kioskCode, phoneCode] = ['', ''];
  let recordedSeconds = 0;
  let call: PhoneCall | undefined;

  await story.step('a picture touched at the kiosk becomes a ticket; its code is on the glass', async () => {
    kioskCode = await kiosk.tell(family.card);
    await kiosk.leave();
    const ticket = await eventually('the ticket', () =>
      ticketWhere(world, ({ trackingCode }) => trackingCode === kioskCode),
    );
    expect(
      ticket.door === 'KIOSK' && ticket.kind === 'CONSULTATION',
      'a consultation from the kiosk',
      ticket,
    );
    return kioskCode;
  });

  await story.step('a message spoken into the phone becomes a ticket; its code is said twice', async () => {
    if (!before) throw new Error('there is no call');
    await before.press('*');
    await before.hears([{ fixed: 'main.menu' }]);
    await before.press('31');
    const [ask] = await before.hears([{ fixed: 'message.speak' }]);
    await eventually('the tone', () => (before.second > (ask?.end ?? 0) + 0.6 ? true : undefined));
    await before.say(voices.father);
    await before.press('#');
    const ticket = await eventually('the ticket', () =>
      ticketWhere(world, ({ door, recording }) => door === 'PHONE' && recording !== null),
    );
    phoneCode = ticket.trackingCode;
    const digits: Line = { made: 'code', values: { code: phoneCode }, rate: 0.75 };
    await before.hears([{ fixed: 'message.thanks' }, digits, digits]);
    return `${phoneCode}\n${before.told()}`;
  });
  await before?.hangUp();

  await story.step('both are at the desk; the recording plays there, as it was spoken', async () => {
    await desk.openTicket(kioskCode);
    const words = await desk.openTicket(phoneCode);
    expect(words.includes(family.guardian), `from ${family.guardian}`, words);
    const played = await desk.playRecording();
    const found = find(recordingOf(played), voices.father);
    recordedSeconds = Number((played.length / RATE).toFixed(2));
    expect(found && found.heard > 2, 'what the father said', { found, recordedSeconds });
    return `${recordedSeconds} s, ${found.heard.toFixed(1)} s of it his words, fit ${found.score.toFixed(3)}`;
  });

  await story.step('the teacher answers both', async () => {
    await desk.answer(SECOND_ANSWER);
    await desk.openTicket(kioskCode);
    await desk.answer(ANSWER);
    return undefined;
  });

  await story.step('the code gives the answer at the kiosk', async () => {
    const words = await kiosk.lookUp(kioskCode);
    expect(words.includes(ANSWER), 'the answer on the glass', words);
    const other = await kiosk.lookUp(phoneCode);
    expect(other.includes(SECOND_ANSWER), 'the answer to the phone message on the glass', other);
    return undefined;
  });

  await story.step('the kiosk’s code gives the answer on the phone', async () => {
    call = await world.call();
    await proves(call, family.pin);
    await call.press('3');
    await call.hears([{ fixed: 'codes.menu' }]);
    await call.press('3');
    await call.hears([{ fixed: 'lookUp.ask' }]);
    await call.press(kioskCode);
    const ticket = await ticketWhere(world, ({ trackingCode }) => trackingCode === kioskCode);
    if (!ticket) throw new Error('the ticket is gone');
    expect(ticket.state === 'ANSWERED', 'an answered ticket', ticket);
    await call.hears([...ticketLines(ticket), { fixed: 'answer.settled' }]);
    return call.told().trim();
  });
  return { call, recordedSeconds };
}
