/**
 * The service worker of the kiosk: the page starts without network. It answers for files of the page, never for the
 * API, and a new version waits until the page says that nobody stands in front of it (page-updates.ts).
 */
import { type PageFiles, pageKeep } from './page-files.ts';
import { TAKE_OVER, TIDY } from './worker-words.ts';

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

/** The part of the worker's global scope that is used here. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown }) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

/** Replaced by the list of files when the page is built (build/page-worker.ts). */
declare const PORCHLIGHT_PAGE_FILES: PageFiles;

const scope = globalThis as unknown as WorkerScope;
const keep = pageKeep({
  files: PORCHLIGHT_PAGE_FILES,
  caches,
  send: (input, init) => fetch(input, init),
});

scope.addEventListener('install', (event) => event.waitUntil(keep.fill()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
  if (event.data === TIDY) event.waitUntil(keep.prune().then(keep.fill));
});
scope.addEventListener('fetch', (event) => {
  if (keep.has(event.request)) event.respondWith(keep.answer(event.request));
});
