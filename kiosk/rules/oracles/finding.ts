/** The rules of kiosk.md that are looked at on every screen. */
export const LOOKED_AT = {
  K1: 'target',
  K2: 'gap between targets',
  K3: 'capitals',
  K4: 'contrast',
  K5: 'choices, no scrolling',
  K7: 'one question a screen',
  K8: 'picture and word',
  K9: 'read aloud: same place, one thing lit',
  K10: 'served locally',
  K14: 'nobody shown at rest',
  K15: 'photo to confirm',
  K16: 'undo',
  K19: 'never colour alone',
  K20: 'tap only',
  K21: 'help on every screen',
  K22: 'reach',
  K24: 'language in its own name',
  K25: 'no collision, no cut, no scroll',
  K26: 'motion',
  axe: 'accessibility checker',
} as const;

/** A rule that is looked at. */
export type Rule = keyof typeof LOOKED_AT;

/** Something that breaks a rule. */
export interface Finding {
  rule: Rule;
  what: string;
  where: string;
}
