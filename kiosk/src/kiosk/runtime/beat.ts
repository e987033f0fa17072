import type { Outbox } from '../outbox/outbox.ts';
import type { Reports } from './reports.ts';
import type { Clock } from './session-store.ts';

const EVERY_MS = 30_000;

/** What a beat needs. */
export interface BeatParts {
  reports: Pick<Reports, 'device'>;
  /** Tells the desk of what was refused, as far as that is possible now. */
  reportRefused: () => Promise<void>;
  outbox: Pick<Outbox, 'waiting'>;
  clock: Clock;
  appVersion: string;
  /** The desk wants the page loaded anew. */
  reloadAtRest: () => void;
}

/** The version of this page: the script it was built into. */
export function pageVersion(page: Document): string {
  const scripts = [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
  return (
    /kiosk-([\w-]+)\.js$/.exec(scripts.find((src) => /kiosk-[\w-]+\.js$/.test(src)) ?? '')?.[1] ??
    'development'
  );
}

/** Twice a minute the kiosk says how it is doing, so that the desk sees a kiosk that is away or behind. */
export function startBeat({
  reports,
  reportRefused,
  outbox,
  clock,
  appVersion,
  reloadAtRest,
}: BeatParts): void {
  const startedAt = new Date(clock.now()).toISOString();

  async function tell(): Promise<void> {
    await reportRefused();
    const waiting = await outbox.waiting();
    const oldestQueuedAt = waiting[0]?.at ?? null;
    const report = { appVersion, queueDepth: waiting.length, oldestQueuedAt, startedAt };
    if (await reports.device(report)) reloadAtRest();
  }

  async function beat(): Promise<void> {
    await tell().catch(() => undefined); // away: the next beat comes
    clock.later(() => void beat(), EVERY_MS);
  }

  void beat();
}
