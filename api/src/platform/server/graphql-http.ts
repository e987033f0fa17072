import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Gate } from '../access/gate.ts';
import { ANONYMOUS, type Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { faultTag, type Log } from '../log.ts';
import { cannotBeKept } from '../refusal.ts';
import { type AddressOf, countedAs } from './address.ts';
import { BadRequest, carriesNul, readBody } from './body.ts';
import { type Bulkheads, holderOf, trafficOf } from './bulkheads.ts';
import type { Connections } from './connections.ts';
import { Executor } from './executor.ts';
import { LIMITS, within } from './limits.ts';
import { type PersistedOperations, persistedId } from './persisted.ts';
import type { Throttle } from './throttle.ts';

/** What answering GraphQL over HTTP needs. */
export interface GraphqlHttpParts {
  gate: Gate;
  persisted: PersistedOperations;
  throttle: Throttle;
  /** The same for whoever is not known, by address. */
  strangers: Throttle;
  log: Log;
  addressOf: AddressOf;
  connections: Connections;
  bulkheads: Bulkheads;
  authenticate(authorization: string | undefined, address: string): Promise<Principal>;
  contextFor(
    principal: Principal,
    requestId: string,
    address?: string,
  ): { context: Context; done: () => Promise<void> };
}

/** Answers requests to /graphql. */
export interface GraphqlHttp {
  handle(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the GraphQL server behind our own HTTP handler. */
export async function openGraphqlHttp(parts: GraphqlHttpParts): Promise<GraphqlHttp> {
  const persistedTexts = new Set(parts.persisted.ids.map((id) => parts.persisted.text(id)));
  const executor = new Executor(parts.gate.schema, (text) => persistedTexts.has(text));
  const server = new ApolloServer<Context>({
    gateway: executor.gateway(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    status400ForVariableCoercionErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError,
    persistedQueries: false,
    // Credentials come in a header and never by themselves, so a foreign page has nothing to ride on.
    csrfPrevention: false,
    plugins: [
      checks(parts.gate, parts.log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: silent(parts.log),
  });
  await server.start();
  return {
    handle: (request, response, requestId) => answer(server, parts, request, response, requestId),
    stop: () => server.stop(),
  };
}

// Gate, limits and cost, before anything is resolved.
function checks(gate: Gate, log: Log): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const measured = within(gate.schema, document, request.operationName, request.variables ?? {});
        if (measured instanceof GraphQLError) throw measured;
        if (operation?.operation === 'subscription')
          throw withStatus(new GraphQLError('Subscriptions go over a socket.', BAD_REQUEST), 400);
        const refused = gate.check(document as DocumentNode, contextValue.principal)[0];
        if (refused) throw withStatus(refused, contextValue.principal.kind === 'ANONYMOUS' ? 401 : 403);
        contextValue.cost = measured.cost;
      },
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors.filter(isFault))
          log.error('a field failed', {
            requestId,
            error: faultTag(error.originalError ?? error),
            operation: error.path?.join('.') ?? '',
          });
      },
      willSendResponse: async ({ response, contextValue: { cost = 0, requestId } }) => {
        response.http.headers.set('x-request-id', requestId);
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost };
        for (const { extensions } of singleResult.errors ?? [])
          if (extensions?.code === 'INTERNAL') extensions.requestId = requestId;
      },
    }),
  };
}

const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST' } };

const withStatus = (error: GraphQLError, status: number) =>
  new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: { ...error.extensions, http: { status } },
  });

async function answer(
  server: ApolloServer<Context>,
  parts: GraphqlHttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const address = countedAs(parts.addressOf(request));
  // Wrong credentials count against where they come from.
  const known = await parts
    .authenticate(request.headers.authorization, address)
    .catch((error: unknown) => ({ error }));
  const principal = 'error' in known ? ANONYMOUS : known;
  if (principal.kind !== 'ANONYMOUS') parts.connections.known(request.socket);
  const throttle = principal.kind === 'ANONYMOUS' ? parts.strangers : parts.throttle;
  const wait = throttle.take(principal, address);
  if (wait > 0) throw new BadRequest(429, 'Too many requests.', 'THROTTLED', wait);
  if ('error' in known) throw known.error;
  const body = request.method === 'POST' ? await readBody(request, LIMITS.bodyBytes) : undefined;
  await parts.bulkheads.run(trafficOf(principal), holderOf(principal, address), () =>
    execute(server, parts, { request, response, requestId, principal, address, body }),
  );
}

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  principal: Principal;
  address: string;
  body: unknown;
}

async function execute(
  server: ApolloServer<Context>,
  parts: GraphqlHttpParts,
  { request, response, requestId, principal, address, body }: Asked,
): Promise<void> {
  // Whoever went away while waiting is not worked for.
  if (response.destroyed) return;
  const { context, done } = parts.contextFor(principal, requestId, address);
  try {
    const result = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request),
        search: searchOf(request),
        body: withPersistedText(body, parts.persisted),
      },
      context: async () => context,
    });
    if (result.body.kind !== 'complete') throw new Error('incremental delivery is off');
    send(response, statusOf(request, result), Object.fromEntries(result.headers), result.body.string);
  } finally {
    await done();
  }
}

const DOCUMENT_ERROR =
  /^\{"errors":\[\{.*"code":"(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/;

// GraphQL over HTTP 6.4.1: who asks for application/json by name gets 200 for a document that cannot be run.
function statusOf(
  { headers: { accept = '' } }: IncomingMessage,
  { status, body }: HTTPGraphQLResponse,
): number {
  const legacy = accept.includes('application/json') && !accept.includes('application/graphql-response+json');
  const unrunnable = status === 400 && body.kind === 'complete' && DOCUMENT_ERROR.test(body.string);
  return legacy && unrunnable ? 200 : (status ?? 200);
}

function searchOf(request: IncomingMessage): string {
  const { search, searchParams } = new URL(request.url ?? '/', 'http://here');
  if ([...searchParams.values()].some(carriesNul))
    throw new BadRequest(400, 'The character U+0000 is refused.');
  return search;
}

function headerMap(request: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

// Puts the text in place of a persisted id, and takes the extension away: the server's own registry is not used.
function withPersistedText(body: unknown, persisted: PersistedOperations): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { extensions, query } = body as { extensions?: unknown; query?: unknown };
  const id = persistedId(extensions);
  if (id === undefined) return body;
  const text = typeof query === 'string' && query !== '' ? query : persisted.text(id);
  if (text === undefined)
    throw new GraphQLError('No such persisted operation.', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400 } },
    });
  const { extensions: _gone, ...rest } = body as Record<string, unknown>;
  return { ...rest, query: text };
}

const OURS = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COMPLEX',
  'PERSISTED_QUERY_NOT_FOUND',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_PAGE',
  'NOT_FOUND',
]);

const isFault = ({ extensions, originalError }: GraphQLError): boolean =>
  !OURS.has(String(extensions?.code ?? '')) && !cannotBeKept(originalError);

// A fault tells its request id and nothing else; what the caller did wrong is told as it is.
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (OURS.has(String(formatted.extensions?.code ?? ''))) return formatted;
  const path = formatted.path ? { path: formatted.path } : {};
  if (cannotBeKept((error as GraphQLError).originalError))
    return { message: 'A value cannot be used.', ...path, extensions: { code: 'BAD_USER_INPUT' } };
  return { message: 'Something went wrong on our side.', ...path, extensions: { code: 'INTERNAL' } };
}

/** The JSON of one request error. */
export const errorJson = (message: string, code: string, requestId: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });

/** Sends an answer as a whole. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const silent = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (message: unknown) => log.error('the GraphQL server reports a fault', { error: faultTag(message) }),
});
