/**
 * Sentences as flows and actions name them. A *fixed* sentence is always the same and is rendered before the first call;
 * a *made* one is written for this caller from plain values. Both are whole: nothing is ever spliced into a recording.
 */
import type {
  AbsenceReason,
  AttendanceStatus,
  FinishedTag,
  RefusalCode,
  Relation,
  TicketKind,
  TicketState,
} from './schema.ts';
import type { fixedChinese } from './zh-CN/fixed.ts';

/** Name of a sentence that is always the same. */
export type FixedPrompt = keyof typeof fixedChinese;

/** A moment on the kindergarten's clock. `instant` is an RFC 3339 string, `timeZone` an IANA name. */
export interface Moment {
  readonly instant: string;
  readonly timeZone: string;
}

/** Values of each made sentence. Names are given names, written as the family writes them. */
export interface MadePrompts {
  readonly greeting: { readonly kindergarten: string };
  readonly 'status.arrived': {
    readonly child: string;
    readonly at: Moment;
    readonly relation: Relation | undefined;
  };
  readonly 'status.departed': {
    readonly child: string;
    readonly at: Moment;
    readonly relation: Relation | undefined;
    /** Of somebody from outside the family. */
    readonly name?: string;
  };
  readonly 'status.absent': { readonly child: string; readonly reason: AbsenceReason };
  readonly 'status.other': { readonly child: string; readonly status: AttendanceStatus };
  readonly 'status.notices': { readonly count: number };
  readonly 'urgent.from': { readonly author: string };
  readonly 'notice.from': {
    readonly author: string;
    readonly at: Moment;
    readonly now: string;
    readonly isNew: boolean;
  };
  readonly 'child.key': { readonly child: string; readonly key: number };
  readonly 'child.anyKey': { readonly child: string };
  readonly 'absence.recorded': { readonly child: string; readonly reason: AbsenceReason };
  readonly 'ticket.state': { readonly kind: TicketKind; readonly state: TicketState; readonly code: string };
  readonly 'ticket.answer': { readonly author: string };
  readonly code: { readonly code: string };
  readonly refusal: { readonly code: RefusalCode };
}

/** Name of a sentence that is made for a caller. */
export type MadePrompt = keyof MadePrompts;

/** A language's sentences. A missing one does not compile. */
export interface Catalogue {
  readonly fixed: Readonly<Record<FixedPrompt, string>>;
  readonly made: { readonly [Name in MadePrompt]: (values: MadePrompts[Name]) => string };
  /** Words of the kindergarten (a name, a notice) for this language's voice. */
  readonly name: (written: string) => string;
}

/** One thing to say: a fixed sentence, a made one, or somebody's own words. */
export type Line = {
  /** In this language whatever the call's language is. */
  readonly language?: FinishedTag;
  /** 0.75 is 25 % slower. */
  readonly rate?: 0.75;
} & (
  | { readonly fixed: FixedPrompt }
  | { [Name in MadePrompt]: { readonly made: Name; readonly values: MadePrompts[Name] } }[MadePrompt]
  | { readonly words: string }
);

/** A made sentence, checked: `made('code', { code: '390127' })`. */
export function made<Name extends MadePrompt>(
  name: Name,
  values: MadePrompts[Name],
  how: Pick<Line, 'language' | 'rate'> = {},
): Line {
  return { made: name, values, ...how } as Line;
}
