import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  GraphQLError,
  getArgumentValues,
  getOperationAST,
  Kind,
  parse,
  validate,
} from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Gate } from '../access/gate.ts';
import { type Principal, scopeKey } from '../access/principal.ts';
import type { Hub, Outlet, Wish } from '../announcements/hub.ts';
import type { Interest } from '../announcements/subscriptions.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type AddressOf, countedAs } from './address.ts';
import { carriesNul } from './body.ts';
import { LIMITS, within } from './limits.ts';
import { type PersistedOperations, persistedId } from './persisted.ts';
import { type Link, linkSockets, unlinkSockets } from './socket-link.ts';
import type { Throttle } from './throttle.ts';

/** Limits of sockets, as published. */
export const SOCKET_LIMITS = {
  maxPayload: 65_536,
  subscriptions: 20,
  socketsPerPrincipal: 5,
  bufferedBytes: 1_048_576,
  recheckMs: 3_000,
} as const;

/** What subscriptions need. */
export interface SubscriptionParts {
  gate: Gate;
  hub: Hub;
  persisted: PersistedOperations;
  clock: Clock;
  log: Log;
  /** Asking over a socket counts like asking over HTTP. */
  throttle: Throttle;
  addressOf: AddressOf;
  authenticate(authorization: string | undefined, address?: string): Promise<Principal>;
  /** How many sockets one principal may hold. */
  socketsPerPrincipal: number;
}

/** What is known of one socket. */
interface Seat extends Record<PropertyKey, unknown> {
  authorization: string | undefined;
  principal: Principal;
  /** How to leave the hub, by operation id. */
  leave: Map<string, () => void>;
}

/** Serves subscriptions, and nothing else, over graphql-transport-ws. Nothing passes the other server here, so its checks are repeated. */
export class SubscriptionServer {
  readonly #parts: SubscriptionParts;
  readonly #seats = new Map<WebSocket, Seat>();
  readonly #recheck: NodeJS.Timeout;
  readonly #wss: WebSocketServer;

  constructor(wss: WebSocketServer, parts: SubscriptionParts) {
    this.#parts = parts;
    const protocol = makeServer<Record<string, unknown>, Link & Partial<Seat>>({
      connectionInitWaitTimeout: 5_000,
      onConnect: ({ connectionParams, extra }) => this.#enter(extra, extra, connectionParams?.authorization),
      onSubscribe: ({ extra }, id, payload) => this.#subscribe(extra.socket, extra as Seat, id, payload),
      // The hub writes the frames; this only keeps the operation open until it is completed.
      subscribe: () => silence(),
      onComplete: ({ extra }, id) => leave(extra as Seat, id),
      onClose: ({ extra }) => this.#exit(extra.socket, extra as Seat),
    });
    this.#wss = wss;
    linkSockets(wss, protocol, parts.log);
    this.#recheck = setInterval(() => void this.#recheckAll(), SOCKET_LIMITS.recheckMs);
  }

  async #enter({ socket, request }: Link, seat: Partial<Seat>, authorization: unknown): Promise<boolean> {
    seat.authorization = typeof authorization === 'string' ? authorization : undefined;
    const address = countedAs(this.#parts.addressOf(request));
    const principal = await this.#who(seat.authorization, address);
    if (principal === 'NOBODY_ASKED') {
      socket.close(TRY_AGAIN, 'Try again');
      return false;
    }
    if (!principal || principal.kind === 'ANONYMOUS') return false;
    const held = [...this.#seats.values()].filter(
      (other) => holder(other.principal) === holder(principal),
    ).length;
    if (held >= this.#parts.socketsPerPrincipal) {
      socket.close(CloseCode.TooManyInitialisationRequests, 'Too many sockets');
      return false;
    }
    Object.assign(seat, { principal, leave: new Map() });
    this.#seats.set(socket, seat as Seat);
    this.#closeAtExpiry(socket, principal);
    return true;
  }

  // Undefined: the credentials do not hold. A database that is away, or a queue that is full, says nothing about them.
  #who(authorization: string | undefined, address?: string): Promise<Principal | undefined | 'NOBODY_ASKED'> {
    return this.#parts
      .authenticate(authorization, address)
      .catch((error: unknown) =>
        error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED'
          ? undefined
          : 'NOBODY_ASKED',
      );
  }

  #closeAtExpiry(socket: WebSocket, { expiresAt }: Principal): void {
    if (!expiresAt) return;
    const ms = expiresAt.getTime() - this.#parts.clock.now().getTime();
    // setTimeout takes at most 2^31 ms; a longer session is looked at again by then.
    const timer = setTimeout(
      () => socket.close(CloseCode.Forbidden, 'Session over'),
      Math.min(Math.max(ms, 0), 2 ** 31 - 1),
    );
    socket.once('close', () => clearTimeout(timer));
  }

  #exit(socket: WebSocket, seat: Partial<Seat>): void {
    this.#seats.delete(socket);
    for (const id of seat.leave?.keys() ?? []) leave(seat as Seat, id);
  }

  async #subscribe(
    socket: WebSocket,
    seat: Seat,
    id: string,
    payload: Asked,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (seat.leave.size >= SOCKET_LIMITS.subscriptions)
      return [refusal('Too many subscriptions on this socket.', 'THROTTLED')];
    if (this.#parts.throttle.take(seat.principal, '') > 0)
      return [refusal('Too many requests.', 'THROTTLED')];
    if (carriesNul(JSON.stringify(payload)))
      return [refusal('The character U+0000 is refused.', 'BAD_REQUEST')];
    const read = this.#read(payload);
    if (read instanceof GraphQLError) return [read];
    const errors = this.#refused(read, payload, seat.principal);
    if (errors.length) return errors;
    const wish = this.#wish(read, payload, seat.principal);
    if (wish instanceof GraphQLError) return [wish];
    seat.leave.set(id, () => undefined);
    try {
      seat.leave.set(id, await this.#parts.hub.join(wish, outlet(socket, id)));
    } catch (error) {
      seat.leave.delete(id);
      if (error instanceof RangeError) return [refusal('This cursor is not one of ours.', 'BAD_CURSOR')];
      throw error;
    }
    return {
      schema: this.#parts.gate.schema,
      document: read.document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? {},
    };
  }

  // The document of a persisted id is the same object each time; any other text is parsed within the token limit.
  #read({ query, extensions }: Asked): Read | GraphQLError {
    const id = persistedId(extensions);
    const persisted = id ? this.#parts.persisted.document(id) : undefined;
    if (id && persisted) return { document: persisted, key: id };
    if (id !== undefined && !query)
      return refusal('No such persisted operation.', 'PERSISTED_QUERY_NOT_FOUND');
    try {
      return { document: parse(query, { maxTokens: LIMITS.tokens, noLocation: true }), key: query };
    } catch (error) {
      return error instanceof GraphQLError
        ? error
        : refusal('The document cannot be read.', 'GRAPHQL_PARSE_FAILED');
    }
  }

  #refused({ document }: Read, payload: Asked, principal: Principal): readonly GraphQLError[] {
    const { gate } = this.#parts;
    if (!principal.kindergartenId)
      return [refusal('There is nothing to hear outside a kindergarten.', 'FORBIDDEN')];
    const invalid = validate(gate.schema, document, undefined, {
      hideSuggestions: true,
      maxErrors: 5,
    } as never);
    if (invalid.length) return invalid;
    const measured = within(gate.schema, document, payload.operationName, payload.variables ?? {});
    if (measured instanceof GraphQLError) return [measured];
    if (getOperationAST(document, payload.operationName)?.operation !== 'subscription')
      return [
        refusal('Sockets are for subscriptions; send queries and mutations over HTTP.', 'SUBSCRIPTIONS_ONLY'),
      ];
    return gate.check(document, principal);
  }

  #wish({ document, key }: Read, payload: Asked, principal: Principal): Wish | GraphQLError {
    const { schema } = this.#parts.gate;
    const root = rootField(document, payload.operationName);
    const field = root && schema.getSubscriptionType()?.getFields()[root.name.value];
    const interest = field?.extensions.listensTo as Interest | undefined;
    if (!root || !field || !interest)
      return refusal('One subscription field, written out, is wanted.', 'BAD_REQUEST');
    try {
      const args = getArgumentValues(field, root, payload.variables ?? {});
      return {
        document,
        documentKey: key,
        operationName: payload.operationName ?? undefined,
        variables: payload.variables ?? {},
        interest,
        args,
        principal,
      };
    } catch (error) {
      return error instanceof GraphQLError
        ? error
        : refusal('The arguments cannot be read.', 'BAD_USER_INPUT');
    }
  }

  // Whoever was revoked, or moved to another circle, is let go; a good client comes back with its cursor.
  async #recheckAll(): Promise<void> {
    await Promise.all(
      [...this.#seats].map(async ([socket, seat]) => {
        const now = await this.#who(seat.authorization);
        if (now === 'NOBODY_ASKED') return;
        if (now === undefined || scopeKey(now) !== scopeKey(seat.principal))
          socket.close(CloseCode.Forbidden, 'Session over');
      }),
    );
  }

  /** Closes every socket and stops. */
  async close(): Promise<void> {
    clearInterval(this.#recheck);
    for (const socket of this.#seats.keys()) socket.close(1012, 'Restarting');
    await unlinkSockets(this.#wss);
  }
}

interface Asked {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

interface Read {
  document: DocumentNode;
  key: string;
}

const refusal = (message: string, code: string) => new GraphQLError(message, { extensions: { code } });
const holder = (who: Principal) => `${who.kind}|${who.kindergartenId}|${who.id}|${who.deviceId ?? ''}`;

function leave(seat: Seat, id: string): void {
  seat.leave?.get(id)?.();
  seat.leave?.delete(id);
}

function rootField(document: DocumentNode, operationName: string | null | undefined): FieldNode | undefined {
  const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  const [only] = selections;
  return selections.length === 1 && only?.kind === Kind.FIELD ? only : undefined;
}

/** Close code: come back later, nothing is wrong with you. */
const TRY_AGAIN = 1013;

/** One subscriber's way out. The id is the client's own text, so it is written as JSON. */
function outlet(socket: WebSocket, id: string): Outlet {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    next: (payloadJson) => {
      if (socket.readyState !== socket.OPEN) return false;
      if (socket.bufferedAmount > SOCKET_LIMITS.bufferedBytes) {
        socket.close(TRY_AGAIN, 'Too slow');
        return false;
      }
      socket.send(`${head}${payloadJson}}`);
      return true;
    },
    fail: () => socket.close(1012, 'Come back with your cursor'),
  };
}

/** An iterator that yields nothing until it is told to return. */
function silence(): AsyncGenerator<never> {
  let end: (result: IteratorResult<never>) => void = () => undefined;
  const ended = new Promise<IteratorResult<never>>((resolve) => {
    end = resolve;
  });
  const done = { value: undefined as never, done: true } as const;
  return {
    next: () => ended,
    return: async () => {
      end(done);
      return done;
    },
    throw: async (error: unknown) => {
      end(done);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => end(done),
  };
}
