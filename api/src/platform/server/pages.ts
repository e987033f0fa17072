import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { send } from './graphql-http.ts';
import type { Route } from './http-server.ts';

const HASHED = /\/assets\//;

/** The pages: welcome, kiosk, desk, explorer and browser phone, as they were built. Without a folder there are none. */
export function pageRoutes(folder: string | undefined): Route[] {
  if (!folder || !existsSync(folder)) return [];
  const serve = sirv(folder, {
    etag: true,
    dev: process.env.NODE_ENV === 'development',
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  // The desk has addresses of its own for its pages; every other page is one address.
  const single = sirv(folder, { single: 'desk/index.html', dev: process.env.NODE_ENV === 'development' });
  const page =
    (handler: typeof serve) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      response.setHeader('permissions-policy', 'microphone=(self), camera=(self)');
      handler(request, response, () =>
        send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'Nothing here.'),
      );
    };
  return [
    {
      path: '/desk',
      methods: ['GET', 'HEAD'],
      open: true,
      handle: (_request, response) => send(response, 308, { location: '/desk/' }, ''),
    },
    ...['/kiosk', '/explore', '/phone'].map(
      (path): Route => ({
        path,
        methods: ['GET', 'HEAD'],
        open: true,
        handle: (request, response) =>
          send(response, 308, { location: `${path}/${(request.url ?? '').slice(path.length)}` }, ''),
      }),
    ),
    { path: '/desk/', methods: ['GET', 'HEAD'], open: true, handle: page(single) },
    { path: '/', methods: ['GET', 'HEAD'], open: true, handle: page(serve) },
  ];
}
