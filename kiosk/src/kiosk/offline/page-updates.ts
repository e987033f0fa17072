import type { Clock } from '../runtime/session-store.ts';
import { TAKE_OVER, TIDY } from './worker-words.ts';

const WORKER = '/kiosk/worker.js';
const LOOK_EVERY_MS = 10 * 60_000;
const TIDY_AFTER_MS = 60_000;
const QUIET_EVERY_MS = 5_000;
/** So many looks in a row find nobody: the kiosk is alone. */
const QUIET_LOOKS = 2;

/** What updates are made with. */
export interface PageUpdatesParts {
  /** The browser's; undefined where there is none, for example without https. */
  container: ServiceWorkerContainer | undefined;
  clock: Clock;
  /** Nobody stands in front of the screen. */
  resting: () => boolean;
  /** Resolves once every wish is on disk. */
  stored: () => Promise<void>;
  reload: () => void;
}

/** Keeps the page on the device, and fresh. */
export interface PageUpdates {
  /** True once the page could start without network; false when this browser cannot do that. */
  start(): Promise<boolean>;
  /** Loads the page anew as soon as nobody stands in front of it, in its newest version. */
  reloadAtRest(): void;
}

/** A page that changes only while nobody stands in front of it, never in a visit. */
export function pageUpdates({ container, clock, resting, stored, reload }: PageUpdatesParts): PageUpdates {
  let registration: ServiceWorkerRegistration | null = null;
  /** The page is to begin anew at the next look that finds nobody. */
  let reloadWanted = false;
  /** The waiting version that was told to take over. */
  let told: ServiceWorker | null = null;
  let watching = false;

  /** What is to be done at rest: a new version takes over, and the page that it took over begins anew. */
  function due(): (() => void) | null {
    const waiting = registration?.waiting;
    if (waiting && waiting !== told)
      return () => {
        told = waiting;
        waiting.postMessage(TAKE_OVER);
        // Chromium may leave it waiting when a request comes in that very moment; then the reload brings it in.
        reloadWanted = true;
      };
    return reloadWanted ? reload : null;
  }

  async function look(quietLooks: number): Promise<void> {
    const quiet = resting() ? quietLooks + 1 : 0;
    if (quiet >= QUIET_LOOKS) {
      await stored();
      if (resting()) due()?.();
    }
    watching = due() !== null;
    if (watching) clock.later(() => void look(quiet), QUIET_EVERY_MS);
  }

  function watch(): void {
    if (watching || due() === null) return;
    watching = true;
    void look(0);
  }

  function reloadAtRest(): void {
    reloadWanted = true;
    void registration?.update().catch(() => undefined);
    watch();
  }

  async function check(): Promise<void> {
    await registration?.update().catch(() => undefined); // away: the next look comes
    watch();
    clock.later(() => void check(), LOOK_EVERY_MS);
  }

  function tidy({ controller }: ServiceWorkerContainer): void {
    if (!registration?.waiting && !registration?.installing) controller?.postMessage(TIDY);
  }

  async function register(from: ServiceWorkerContainer): Promise<void> {
    let helped = from.controller !== null;
    registration = await from.register(WORKER, { scope: '/kiosk/', updateViaCache: 'none' });
    registration.addEventListener('updatefound', () =>
      registration?.installing?.addEventListener('statechange', watch),
    );
    // The first worker of this device only begins to help; a later one has brought another page.
    from.addEventListener('controllerchange', () => {
      if (helped) reloadAtRest();
      helped = true;
    });
    // Not at once: the worker that looks through all its files is the one that brings this page's.
    clock.later(() => tidy(from), TIDY_AFTER_MS);
    clock.later(() => void check(), LOOK_EVERY_MS);
    watch();
    await from.ready;
  }

  return {
    start: async () => {
      if (container === undefined) return false;
      return register(container).then(
        () => true,
        () => false,
      );
    },
    reloadAtRest,
  };
}
