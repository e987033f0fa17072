/** The ways in which somebody can try to have all of a Porchlight for themselves. */

/** What an attacker is told. */
export interface Orders {
  readonly attack: AttackName;
  readonly port: number;
  /** The address it comes from: another than the kiosk's, and a fresh one each time. */
  readonly from: string;
  /** An authorization header for those that have one. */
  readonly token: string;
  /** Opaque ids of children, for those that may name them. */
  readonly ids: readonly string[];
}

/** What it answers in the end: how it went, and the processor time it took itself. */
export interface Report {
  readonly sent: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Share of one processor. */
  readonly cpu: number;
}

/** All of them, in the order in which they are tried. */
export const ATTACKS = [
  'strangers ask',
  'strangers are refused',
  'strangers ask /readyz',
  'pictures that unpack to many megapixels',
  'sockets from the beginning',
  'a narrow key within its limits',
  'slow and silent connections',
  'wrong passwords',
] as const;

export type AttackName = (typeof ATTACKS)[number];
