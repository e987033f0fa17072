/** The three codes: leave a message, hear its answer, look a code up, say that it is settled. */
import { Refused, type TicketHeard } from '../api/line-api.ts';
import { type Line, made } from '../prompts/line.ts';
import { ownWords } from '../prompts/own-words.ts';
import { writeWav } from '../speech/wav.ts';
import { type CallContext, callerOf, family, thisCall, unlessRefused } from './call-context.ts';

/** This family's tickets that are not closed; the newest is told. */
export async function loadTickets(call: CallContext): Promise<'open' | 'none'> {
  const open = (await family(call).tickets({ signal: call.signal })).filter(
    ({ state }) => state !== 'CLOSED',
  );
  const [newest] = open;
  call.memory.ticket = open.find(({ answers }) => answers.length > 0) ?? newest;
  call.memory.put('tickets', newest ? [stateOf(newest)] : []);
  return newest ? 'open' : 'none';
}

/** The answer to the newest ticket that has one. */
export async function hearAnswer(call: CallContext): Promise<'answer' | 'none'> {
  const { ticket } = call.memory;
  if (!ticket || ticket.answers.length === 0) return 'none';
  call.memory.put('ticket', tellTicket(ticket));
  return 'answer';
}

/** Finds a ticket by the six digits that were pressed. */
export async function lookUpTicket(call: CallContext): Promise<'answer' | 'waiting' | 'unknown' | 'refused'> {
  const { answers, memory, signal } = call;
  try {
    const ticket = await thisCall(call).lookUpTicket(answers.code ?? '', { signal });
    memory.ticket = ticket;
    memory.put('ticket', tellTicket(ticket));
    return ticket.answers.length > 0 && ticket.state !== 'CLOSED' ? 'answer' : 'waiting';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    memory.put('refusal', [made('refusal', { code: error.code })]);
    return error.code === 'TRACKING_CODE_UNKNOWN' ? 'unknown' : 'refused';
  }
}

/** The family says that it is settled. */
export async function closeTicket(call: CallContext): Promise<'closed' | 'refused'> {
  const { memory, newKey, signal } = call;
  if (!memory.ticket) return 'refused';
  const closed = thisCall(call)
    .closeTicket(memory.ticket.code, newKey(), { signal })
    .then(() => true);
  return (await unlessRefused(call, closed)) ? 'closed' : 'refused';
}

/** Sends what was recorded. Kept on disk first: neither a hang-up nor a crash loses it. */
export async function sendMessage(call: CallContext): Promise<'sent' | 'kept' | 'refused'> {
  const { mailbox, memory } = call;
  const wav = new Uint8Array(writeWav(memory.recording?.pcm ?? new Int16Array(0)));
  const message = { caller: callerOf(call), callId: memory.opened?.callId, childId: onlyChild(call), wav };
  memory.recording = undefined;
  const left = await unlessRefused(call, mailbox.leaveMessage(message));
  if (left === undefined) return 'refused';
  if (left === 'kept') return 'kept';
  const twice = made('code', { code: left.code }, { rate: 0.75 });
  memory.put('code', [twice, twice]);
  return 'sent';
}

function onlyChild({ memory }: CallContext): string | undefined {
  const children = memory.today?.children ?? [];
  return children.length === 1 ? children[0]?.id : undefined;
}

function stateOf({ kind, state, code }: TicketHeard): Line {
  return made('ticket.state', { kind, state, code });
}

function tellTicket(ticket: TicketHeard): Line[] {
  const answer = ticket.answers.at(-1);
  if (!answer) return [stateOf(ticket)];
  return [stateOf(ticket), made('ticket.answer', { author: answer.author }), ...ownWords(answer.text)];
}
