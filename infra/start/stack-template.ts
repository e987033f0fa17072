/**
 * The demonstration takes longest of all when a private Porchlight starts, and it is the same for every proof. So a run of
 * many proofs invents it once: a home that was filled and stopped in order is the template, and each stack begins with a copy.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the template's folder to stacks that are started below this program. */
export const TEMPLATE_VARIABLE = 'PORCHLIGHT_STACK_TEMPLATE';

const DAY_FILE = 'template-day';

// The demonstration's day: a template of yesterday would hold nobody who arrived today.
const demonstrationDay = (now: Date): string => now.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

/** Says that a home, filled and stopped in order, is a template of today. */
export const markTemplate = (home: string, now: Date): void =>
  writeFileSync(join(home, DAY_FILE), demonstrationDay(now));

/** Copies the template to where a stack's home is to be; false when there is none, or when it is of another day. */
export function copyTemplate(template: string | undefined, home: string, now: Date): boolean {
  if (!template || dayOf(template) !== demonstrationDay(now)) return false;
  // Owners and modes have to stay: the cluster belongs to the account that PostgreSQL runs as.
  const copied = spawnSync('cp', ['-a', template, home], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`The template was not copied: ${copied.stderr}`);
  return true;
}

function dayOf(template: string): string | undefined {
  try {
    return readFileSync(join(template, DAY_FILE), 'utf8');
  } catch {
    return undefined;
  }
}
