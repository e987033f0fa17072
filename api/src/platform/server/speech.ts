import { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import { BadRequest, readBody } from './body.ts';
import { send } from './graphql-http.ts';
import type { Route } from './http-server.ts';
import type { Throttle } from './throttle.ts';

/** Where sentences are spoken, and who may ask for one. */
export interface SpeechParts {
  /** Loopback port of the phone line's process, which has the voices. */
  port: number;
  key: string;
  throttle: Throttle;
  authenticate(authorization: string | undefined): Promise<Principal>;
}

const wish = z.object({ language: z.enum(['zh-CN', 'en']), text: z.string().trim().min(1).max(300) });
const MAY_SPEAK: readonly Principal['kind'][] = ['KIOSK', 'FAMILY_CARD', 'FAMILY_PROVEN'];
const PATIENCE_MS = 5_000;

/** POST /speech: one whole sentence as sound, in the phone line's own voice. Words travel in the body, never in an address. */
export function speechRoute(parts: SpeechParts): Route {
  return {
    path: '/speech',
    methods: ['POST'],
    handle: async (request, response) => {
      const principal = await parts.authenticate(request.headers.authorization);
      if (!MAY_SPEAK.includes(principal.kind))
        throw new BadRequest(401, 'A kiosk or a family session is needed.', 'UNAUTHENTICATED');
      const wait = parts.throttle.take(principal, '');
      if (wait > 0) return send(response, 429, { 'retry-after': String(wait) }, '');
      const parsed = wish.safeParse(await readBody(request, 4_096));
      if (!parsed.success)
        throw new BadRequest(400, 'A language and one sentence of up to 300 characters are needed.');
      const spoken = await fetch(`http://127.0.0.1:${parts.port}/speech`, {
        method: 'POST',
        headers: { authorization: `Bearer ${parts.key}`, 'content-type': 'application/json' },
        body: JSON.stringify(parsed.data),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      if (!spoken?.ok) return send(response, 503, { 'retry-after': '2' }, '');
      const sound = Buffer.from(await spoken.arrayBuffer());
      response
        .writeHead(200, {
          'content-type': spoken.headers.get('content-type') ?? 'audio/wav',
          'content-length': sound.length,
          'cache-control': 'no-store',
        })
        .end(sound);
    },
  };
}
