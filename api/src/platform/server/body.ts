import type { IncomingMessage } from 'node:http';

/** A request that cannot be read: answered with its status, nothing is lost. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code = 'BAD_REQUEST',
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

/** A JSON body. Invalid UTF-8 and invalid JSON are refused (400), other content types too (415). */
export async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new BadRequest(415, 'Send application/json.', 'UNSUPPORTED_MEDIA_TYPE');
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(UTF8.decode(bytes)) as unknown;
  } catch {
    throw new BadRequest(400, 'The body is not JSON in UTF-8.');
  }
}
