import type {
  AbsenceReason,
  RefusalCode,
  Relation,
  TicketCategory,
  TicketKind,
  TicketState,
} from '@porchlight/schema/enums';
import { type LanguageTag, languageTags, words as shared } from '@porchlight/schema/words';
import { english } from './en.ts';
import { type KioskKey, type KioskWords, labels as kioskLabels } from './keys.ts';
import { uyghur } from './ug.ts';
import { chinese } from './zh-CN.ts';

/** Everything a kiosk can show and say: its own words, and those the phone says too. */
export type SpokenKey =
  | KioskKey
  | `ticketKind.${TicketKind}`
  | `category.${TicketCategory}`
  | `state.${TicketState}`
  | `relation.${Relation}`
  | `absence.${AbsenceReason}`
  | `refusal.${RefusalCode}`;

/** All words of a language by key. Each key has a voice: `audio/render.ts` renders this very list. */
export type Catalogue = Readonly<Record<SpokenKey, string>>;

const own: Readonly<Record<LanguageTag, KioskWords>> = { 'zh-CN': chinese, en: english, ug: uyghur };

/** Every language of the kiosk, as BCP 47 tags. */
export const languages: readonly LanguageTag[] = Object.values(languageTags);

function prefixed<P extends string, K extends string>(
  prefix: P,
  table: Readonly<Record<K, string>>,
): Record<`${P}.${K}`, string> {
  const entries = Object.entries(table).map(([key, word]) => [`${prefix}.${key}`, word]);
  return Object.fromEntries(entries) as Record<`${P}.${K}`, string>;
}

function catalogueOf(tag: LanguageTag): Catalogue {
  const { ticketKinds, ticketCategories, ticketStates, relations, refusals, absenceReasons } = shared[tag];
  return {
    ...own[tag],
    ...prefixed('ticketKind', ticketKinds),
    ...prefixed('category', ticketCategories),
    ...prefixed('state', ticketStates),
    ...prefixed('relation', relations),
    ...prefixed('refusal', refusals),
    ...prefixed('absence', absenceReasons),
  };
}

/** The whole catalogue, by language. */
export const catalogues: Readonly<Record<LanguageTag, Catalogue>> = {
  'zh-CN': catalogueOf('zh-CN'),
  en: catalogueOf('en'),
  ug: catalogueOf('ug'),
};

/** How the contract names a line of this door, for staff who record it in their own voice. */
export function phraseKey(key: SpokenKey): `kiosk.${SpokenKey}` {
  return `kiosk.${key}`;
}

/** Keys that stand on buttons: at most 5 Hanzi (K11). */
export function isLabel(key: SpokenKey): boolean {
  return (
    /^(ticketKind|category|state|relation|absence)\./.test(key) ||
    (kioskLabels as readonly string[]).includes(key)
  );
}
