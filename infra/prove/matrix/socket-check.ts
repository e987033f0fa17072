/** Subscriptions, for everybody: refused and passed as over HTTP, and events that tell nobody what is not theirs. */
import { type GraphQLObjectType, getNamedType, OperationTypeNode } from 'graphql';
import WebSocket from 'ws';
import { persistedOperations } from '../acting/persisted.ts';
import type { FieldsOf, Place } from './access-check.ts';
import { coordinateOf, everyStep, probe, selectionOf, waysFrom } from './documents.ts';
import { may } from './expected-access.ts';
import { eachOf, type Findings } from './findings.ts';
import type { Person } from './people.ts';
import { noteForeign, type Seeing } from './row-check.ts';
import type { Everything } from './rows.ts';

interface Frame {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

const ANSWERED_MS = 10_000;
const QUIET_MS = 400;
const GATE = / is not for this principal$/;

/** A socket of one person. */
class Line {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, (frame: Frame) => void>();
  #count = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as Frame;
      this.#waiting.get(frame.id ?? frame.type)?.(frame);
    });
  }

  /** Opens it; undefined when the server does not let this person in. */
  static async open(url: string, token: string | undefined): Promise<Line | undefined> {
    const socket = new WebSocket(url, ['graphql-transport-ws']);
    const line = new Line(socket);
    const entered = new Promise<boolean>((resolve) => {
      line.#waiting.set('connection_ack', () => resolve(true));
      socket.once('close', () => resolve(false));
    });
    const authorization = token === undefined ? undefined : `Bearer ${token}`;
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    );
    return (await entered) ? line : undefined;
  }

  /** Starts an operation; every frame of it goes to `hear`. Gives how to end it. */
  start(payload: object, hear: (frame: Frame) => void): () => void {
    this.#count += 1;
    const id = String(this.#count);
    this.#waiting.set(id, hear);
    this.#socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    return () => {
      this.#waiting.delete(id);
      this.#socket.send(JSON.stringify({ id, type: 'complete' }));
    };
  }

  /** The first frame that answers an operation. */
  async ask(payload: object): Promise<Frame> {
    const first = Promise.withResolvers<Frame>();
    const late = setTimeout(() => first.reject(new Error('a subscription was not answered')), ANSWERED_MS);
    const stop = this.start(payload, first.resolve);
    const frame = await first.promise.finally(() => clearTimeout(late));
    if (frame.type === 'next') stop();
    return frame;
  }

  close(): void {
    this.#socket.terminate();
  }
}

/** Every coordinate that the gate refused. */
function refusals({ type, payload }: Frame): string[] {
  if (type !== 'error') return [];
  return (payload as { message: string }[])
    .map(({ message }) => message)
    .filter((message) => GATE.test(message))
    .map((message) => message.replace(GATE, ''));
}

/** Every field that a subscription leads to, for these people. */
export function checkSubscriptions(
  place: Place & { readonly graphqlWs: string },
  people: readonly Person[],
  fieldsOf: FieldsOf,
  findings: Findings,
): Promise<void> {
  const ways = waysFrom(
    place.schema,
    OperationTypeNode.SUBSCRIPTION,
    (coordinate) => !coordinate.startsWith('Query.'),
  );
  const fields = everyStep(place.schema).flatMap((step) => {
    const way = ways.get(step.type.name);
    if (!way) return [];
    const steps = [...way, step].map(coordinateOf);
    return [{ payload: { query: probe(OperationTypeNode.SUBSCRIPTION, way, step) }, steps }];
  });
  const persisted = persistedOperations()
    .filter(({ text }) => /(^|[\s}])subscription\s/.test(text) && text.includes('$after'))
    .map(({ id, text }) => ({
      payload: {
        query: '',
        variables: { after: 'none' },
        extensions: { persistedQuery: { sha256Hash: id } },
      },
      steps: fieldsOf(text),
    }));
  return eachOf(people, findings, (person) =>
    checkPerson(place.graphqlWs, person, [...fields, ...persisted], findings),
  );
}

interface Question {
  readonly payload: object;
  readonly steps: readonly string[];
}

async function checkPerson(
  url: string,
  person: Person,
  questions: readonly Question[],
  findings: Findings,
): Promise<void> {
  const line = await Line.open(url, person.token);
  if (person.kind === 'ANONYMOUS') {
    findings.note(line ? { leaked: 'nobody known was let in over the socket' } : {});
    line?.close();
    return;
  }
  if (!line) return findings.note({ refused: `${person.name} was not let in over the socket` });
  try {
    for (const { payload, steps } of questions) {
      if (findings.enough) return;
      const frame = await line.ask(payload);
      if (person.home === undefined) noteOutside(person, steps, frame, findings);
      else compare(person, steps, refusals(frame), findings);
    }
  } finally {
    line.close();
  }
}

// Outside a call the phone line belongs to no kindergarten: it has nothing to subscribe to, whatever the field.
function noteOutside(person: Person, steps: readonly string[], frame: Frame, findings: Findings): void {
  const codes = frame.type === 'error' ? (frame.payload as { extensions?: { code?: string } }[]) : [];
  const refused = codes.some(({ extensions }) => extensions?.code === 'FORBIDDEN');
  findings.note(refused ? {} : { leaked: `${person.name} may subscribe to ${steps[0]}` });
}

function compare(
  person: Person,
  steps: readonly string[],
  refused: readonly string[],
  findings: Findings,
): void {
  const asked = `${person.name} over the socket: ${steps.slice(-4).join(' > ')}`;
  const expected = [...new Set(steps.filter((coordinate) => !may(person, coordinate)))];
  const missing = expected.find((coordinate) => !refused.includes(coordinate));
  const surplus = refused.find((coordinate) => !expected.includes(coordinate));
  if (missing) findings.note({ leaked: `${asked} was not refused at ${missing}` });
  else findings.note(surplus ? { refused: `${asked} was refused at ${surplus}` } : {});
}

const BEGINNING = Buffer.from('a1:0').toString('base64url');

/** Everything announced since the beginning, told again to each of these people with all that they may ask. */
export function checkEvents(
  place: Place & { readonly graphqlWs: string },
  all: Everything,
  people: readonly Seeing[],
  findings: Findings,
): Promise<void> {
  return eachOf(
    people.filter(({ person }) => person.home !== undefined),
    findings,
    (who) => hearEverything(place, all, who, findings),
    3,
  );
}

async function hearEverything(
  place: Place & { readonly graphqlWs: string },
  all: Everything,
  { person, sight }: Seeing,
  findings: Findings,
): Promise<void> {
  const line = await Line.open(place.graphqlWs, person.token);
  if (!line) return findings.note({ refused: `${person.name} was not let in over the socket` });
  try {
    for (const field of Object.values(place.schema.getSubscriptionType()?.getFields() ?? {})) {
      if (!may(person, `Subscription.${field.name}`)) continue;
      const depth = { open: (coordinate: string) => may(person, coordinate), levels: 1, first: 5 };
      const selection = selectionOf(getNamedType(field.type) as GraphQLObjectType, depth);
      const ids = field.name === 'announcements' ? 'kindergarten' : 'rows';
      const query = `subscription { ${field.name}(after: "${BEGINNING}") ${selection} }`;
      for (const frame of await untilQuiet(line, { query })) {
        const asked = `${person.name} over the socket: ${field.name}`;
        if (frame.type === 'error')
          findings.note({ refused: `${asked} failed (${JSON.stringify(frame.payload)})` });
        noteForeign(JSON.stringify(frame), person, sight, all, asked, findings, ids);
      }
    }
  } finally {
    line.close();
  }
}

/** Frames of a replay: over when nothing more has come for a while. */
function untilQuiet(line: Line, payload: object): Promise<Frame[]> {
  const frames: Frame[] = [];
  return new Promise((resolve) => {
    const over = () => {
      stop();
      resolve(frames);
    };
    let quiet = setTimeout(over, QUIET_MS * 2);
    const stop = line.start(payload, (frame) => {
      frames.push(frame);
      clearTimeout(quiet);
      quiet = setTimeout(over, QUIET_MS);
    });
  });
}
