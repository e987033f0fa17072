import { type Finding, LOOKED_AT, type Rule } from './oracles/finding.ts';

/** How often each rule was looked at, and what was found. */
export interface Tally {
  /** Notes one look for some rules. */
  look(rules: readonly Rule[], where: string, findings: readonly Finding[]): void;
  findings(): number;
  /** How many rules were looked at. */
  rules(): number;
  /** One line a rule, in their order. */
  lines(): string[];
}

/** A tally; `log` is told of each finding at once. */
export function createTally(log: (line: string) => void): Tally {
  const looks = new Map<Rule, number>();
  const found = new Map<Rule, number>();
  const add = (counts: Map<Rule, number>, rule: Rule) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    look(rules, where, findings) {
      for (const rule of rules) add(looks, rule);
      for (const { rule, what, where: at } of findings) {
        add(found, rule);
        log(`${where}: ${rule} ${what}: ${at}`);
      }
    },
    findings: () => [...found.values()].reduce((sum, count) => sum + count, 0),
    rules: () => looks.size,
    lines: () =>
      (Object.entries(LOOKED_AT) as [Rule, string][])
        .filter(([rule]) => looks.has(rule))
        .map(
          ([rule, about]) => `${rule} ${about}: ${looks.get(rule)} looks, ${found.get(rule) ?? 0} findings`,
        ),
  };
}
