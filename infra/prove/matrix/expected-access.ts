/** Reads the list of who may ask for which field (`expected-list.ts`). */
import { LIST } from './expected-list.ts';

/** Whom a word stands for: kinds of principals, and programs by scope. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  anonymous: ['ANONYMOUS'],
  kiosk: ['KIOSK'],
  family: ['FAMILY_CARD', 'FAMILY_PROVEN'],
  proven: ['FAMILY_PROVEN'],
  phone: ['PHONE_LINE'],
  staff: ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'],
  leaders: ['PRINCIPAL', 'ADMIN'],
  admin: ['ADMIN'],
  teacher: ['CLASS_TEACHER'],
  doctor: ['HEALTH_DOCTOR'],
  // Health: those who care for the child, and its own family once proven (trust.md: the own circle).
  carers: ['CLASS_TEACHER', 'HEALTH_DOCTOR'],
  circle: ['FAMILY_PROVEN', 'CLASS_TEACHER', 'HEALTH_DOCTOR'],
  integrator: ['INTEGRATOR'],
  'people-read': ['PEOPLE_READ'],
  'attendance-read': ['ATTENDANCE_READ'],
  'attendance-write': ['ATTENDANCE_WRITE'],
  'notices-read': ['NOTICES_READ'],
  'notices-write': ['NOTICES_WRITE'],
  'tickets-read': ['TICKETS_READ'],
};

/** Who asks: a kind, and what a program may do. */
export interface Asking {
  readonly kind: string;
  readonly scopes: readonly string[];
}

/** Who may have a field: `everybody`, or a list of kinds and scopes. */
export type Allowed = 'everybody' | readonly string[];

/** Reads a list: one line `Type | words | fields`. Throws on a word nobody knows and on a field listed twice. */
export function readList(text: string): ReadonlyMap<string, Allowed> {
  const map = new Map<string, Allowed>();
  for (const line of text.trim().split('\n')) {
    const [type = '', words = '', fields = ''] = line.split('|').map((part) => part.trim());
    const allowed = words === 'everybody' ? words : words.split(' ').flatMap(meaning);
    for (const field of fields.split(' ')) {
      if (map.has(`${type}.${field}`)) throw new Error(`${type}.${field} is listed twice`);
      map.set(`${type}.${field}`, allowed);
    }
  }
  return map;
}

function meaning(word: string): readonly string[] {
  const known = WORDS[word];
  if (!known) throw new Error(`nobody is called "${word}"`);
  return known;
}

/** What is expected, by coordinate (`Type.field`). */
export const EXPECTED: ReadonlyMap<string, Allowed> = readList(LIST);

/** Whether somebody may have a field. What is not listed nobody may. */
export function may(
  { kind, scopes }: Asking,
  coordinate: string,
  expected: ReadonlyMap<string, Allowed> = EXPECTED,
): boolean {
  const allowed = expected.get(coordinate) ?? [];
  return allowed === 'everybody' || [kind, ...scopes].some((held) => allowed.includes(held));
}
