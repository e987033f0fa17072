import type { IncomingMessage } from 'node:http';

/** A request that cannot be read: answered with its status, nothing is lost. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code = 'BAD_REQUEST',
    /** After how many seconds to come back, when that helps. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** All bytes of a request's body, up to a limit (413 beyond). */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new BadRequest(413, `A body of more than ${limit} bytes is refused.`, 'BODY_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

// PostgreSQL keeps every character but this one; it comes escaped in JSON, or in a GraphQL string within it.
const NUL = /\\u0000|\\u\{0+\}|\0/;

/** Whether JSON (or a query's address) carries U+0000, which no text of ours can. */
export const carriesNul = (json: string): boolean => NUL.test(json);

/** A JSON body. Invalid UTF-8 and invalid JSON are refused (400), other content types too (415). */
export async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new BadRequest(415, 'Send application/json.', 'UNSUPPORTED_MEDIA_TYPE');
  const bytes = await readBytes(request, limit);
  let body: unknown;
  let text = '';
  try {
    text = UTF8.decode(bytes);
    body = JSON.parse(text);
  } catch {
    throw new BadRequest(400, 'The body is not JSON in UTF-8.');
  }
  if (carriesNul(text)) throw new BadRequest(400, 'The character U+0000 is refused.');
  return body;
}
