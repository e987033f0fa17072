/**
 * How a call is written: flows of named steps, as typed data. Six kinds of step: say, menu, ask, record, run, goTo.
 * Logic lives only in `run`. A step, key, sentence, slot or action that does not exist does not compile, and neither
 * does a sub-flow below the second level.
 */

/** A key of the telephone. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** Keys a menu can give a meaning to; `0`, `*` and `#` mean the same everywhere. */
export type MenuKey = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What a set of flows may mention. */
export interface Vocabulary {
  /** Sentences that are always the same. */
  readonly prompt: string;
  /** Places where an action leaves the sentences it made for this caller. */
  readonly slot: string;
  /** Names under which keys that were pressed are kept for the actions. */
  readonly answer: string;
  readonly action: string;
  /** Each action with its outcomes. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Flows one level down, and two. */
  readonly subFlow: string;
  readonly innerFlow: string;
}

/** One thing to be said. */
export type Said<V extends Vocabulary = Vocabulary> = V['prompt'] | { readonly slot: V['slot'] };

/** What is said in one go, in order. */
export type Saying<V extends Vocabulary = Vocabulary> = readonly Said<V>[];

/** Where a call goes next: a step of this flow, the main menu, out of this flow, to a person, or to the menu before. */
export type Target<Name extends string = string> = Name | '@home' | '@return' | '@person' | '@back';

/** Says something and goes on. With `undo`, waits for `*` before it does. */
export interface SayStep<V extends Vocabulary = Vocabulary, Name extends string = string> {
  readonly say: Saying<V>;
  readonly next: Target<Name>;
  readonly undo?: Target<Name>;
}

/** What a key of a menu does. `one` offers it alone in one-key mode; a choice without it is not offered there. */
export interface Choice<V extends Vocabulary = Vocabulary, Name extends string = string> {
  readonly to: Target<Name>;
  readonly one?: Said<V>;
}

/** Offers keys. */
export interface MenuStep<V extends Vocabulary = Vocabulary, Name extends string = string> {
  readonly menu: Saying<V>;
  /** The shorter wording after the first silence or a key without meaning. */
  readonly short: Saying<V>;
  readonly keys: Readonly<Partial<Record<MenuKey, Choice<V, Name>>>>;
  /** Keeps the key that was pressed. */
  readonly save?: V['answer'];
  /** `*` never leads out of here. */
  readonly root?: true;
  /** Where silence leads when silence is an answer and no miss. */
  readonly quiet?: Target<Name>;
}

/** Asks for a fixed number of digits. A lone 0 followed by a pause is still the person. */
export interface AskStep<V extends Vocabulary = Vocabulary, Name extends string = string> {
  readonly ask: Saying<V>;
  readonly short: Saying<V>;
  /** The one-key wording: press anything when you are ready. */
  readonly ready: Saying<V>;
  readonly digits: number;
  readonly save: V['answer'];
  readonly next: Target<Name>;
  /** Where `*` leads while nothing is typed; the menu before, when left out. */
  readonly back?: Target<Name>;
}

/** Records until any key, the limit, or the end of the call. */
export interface RecordStep<V extends Vocabulary = Vocabulary, Name extends string = string> {
  readonly record: Saying<V>;
  readonly maxSeconds: number;
  readonly next: Target<Name>;
  /** When nothing could be heard. */
  readonly empty: Target<Name>;
  /** Done with what there is when the caller hangs up while recording. */
  readonly hungUp: V['action'];
}

/** One action with where each of its outcomes leads. */
export interface RunStep<V extends Vocabulary, Name extends string, Action extends keyof V['outcomes']> {
  readonly run: Action;
  readonly outcomes: Readonly<Record<V['outcomes'][Action], Target<Name>>>;
  /** Said at once, while it runs. */
  readonly meanwhile?: Saying<V>;
  /** Said again and again while it takes long. */
  readonly hold?: Saying<V>;
  /** `*` stops waiting for it and leads here; other keys mean nothing meanwhile. */
  readonly stop?: Target<Name>;
  /** Keys meanwhile mean nothing, because the caller talks to a person. */
  readonly deaf?: true;
  /** Done when the caller hangs up meanwhile. */
  readonly hungUp?: V['action'];
}

/** Goes into a sub-flow, and on to `next` when it returns. */
export interface GoToStep<Name extends string = string, Deeper extends string = string> {
  readonly goTo: Deeper;
  readonly next: Target<Name>;
}

/** Any step of a flow whose sub-flows are `Deeper`. */
export type Step<
  V extends Vocabulary = Vocabulary,
  Name extends string = string,
  Deeper extends string = string,
> =
  | SayStep<V, Name>
  | MenuStep<V, Name>
  | AskStep<V, Name>
  | RecordStep<V, Name>
  | { [Action in keyof V['outcomes']]: RunStep<V, Name, Action> }[keyof V['outcomes']]
  | GoToStep<Name, Deeper>;

/** One subject of a call. */
export interface Flow<
  V extends Vocabulary = Vocabulary,
  Name extends string = string,
  Deeper extends string = string,
> {
  readonly start: Name;
  readonly steps: Readonly<Record<Name, Step<V, Name, Deeper>>>;
}

type FlowBuilder<V extends Vocabulary, Deeper extends string> = <const Name extends string>(flow: {
  readonly start: NoInfer<Name>;
  readonly steps: Readonly<Record<Name, Step<V, NoInfer<Name>, Deeper>>>;
}) => Flow<V, Name, Deeper>;

/** Writes flows in one vocabulary: `top` may go into any of them, `sub` into inner ones, `inner` nowhere. */
export function flowsOf<V extends Vocabulary>(): {
  readonly top: FlowBuilder<V, V['subFlow'] | V['innerFlow']>;
  readonly sub: FlowBuilder<V, V['innerFlow']>;
  readonly inner: FlowBuilder<V, never>;
} {
  return { top: (flow) => flow, sub: (flow) => flow, inner: (flow) => flow };
}

/** `flow.step` for every step of some flows. */
export type Place<Flows extends Readonly<Record<string, Flow>>> = {
  [Name in keyof Flows & string]: `${Name}.${keyof Flows[Name]['steps'] & string}`;
}[keyof Flows & string];

/** Where calls begin, and where they go from anywhere. */
export interface Landmarks<At extends string = string> {
  readonly start: At;
  /** The main menu, or what leads to it. */
  readonly home: At;
  /** A person: key 0, or three misses. */
  readonly person: At;
  /** When an action failed. */
  readonly away: At;
  /** When nobody was ever heard on the line: no person is rung for that. */
  readonly quiet: At;
}

/** Everything a call can walk through. */
export interface Dialog {
  readonly flows: Readonly<Record<string, Flow>>;
  readonly landmarks: Landmarks;
  /** Said before a call is ended: at a fraud limit, and when the line closes. */
  readonly farewells: Readonly<Record<Farewell, Saying>>;
}

/** Why the line itself ends a call. */
export type Farewell = 'limit' | 'closing' | 'noLine';

/** Puts flows together. Every sub-flow that is mentioned has to be there. */
export function dialogOf<
  V extends Vocabulary,
  Flows extends Readonly<Record<string, Flow>> & Readonly<Record<V['subFlow'] | V['innerFlow'], Flow>>,
>(
  flows: Flows,
  landmarks: Landmarks<Place<Flows>>,
  farewells: Readonly<Record<Farewell, Saying<V>>>,
): Dialog {
  return { flows, landmarks, farewells };
}
