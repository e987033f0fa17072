import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { checkRules, type Rules, USUAL_RULES } from './health.rules.ts';

const COLUMNS = `r.ask_at_kiosk as "askAtKiosk", r.fever_celsius as "feverCelsius", r.retest_after_minutes as "retestAfterMinutes", r.cards`;
const OF = statement('health_rules.of', `select ${COLUMNS} from health_rules r where r.kindergarten_id = $1`);

/** A site's rules for the morning check; the usual ones where it has set none. */
export async function healthRulesOf(reads: Reads, kindergartenId: string): Promise<Rules> {
  return (await reads.row<Rules>(OF, [kindergartenId])) ?? USUAL_RULES;
}

/** The same inside a piece of work. */
export async function rulesInWork(work: Work): Promise<Rules> {
  const row = await work.row<{ rules: Rules | string }>(
    `select jsonb_build_object('askAtKiosk', r.ask_at_kiosk, 'feverCelsius', r.fever_celsius, 'retestAfterMinutes', r.retest_after_minutes, 'cards', r.cards) as rules
     from health_rules r where r.kindergarten_id = ?`,
    [work.kindergarten],
  );
  if (!row) return USUAL_RULES;
  return typeof row.rules === 'string' ? (JSON.parse(row.rules) as Rules) : row.rules;
}

/** Sets a site's rules, all of them. */
export async function setHealthRules(work: Work, rules: Rules): Promise<void> {
  checkRules(rules);
  await work.rows(
    `insert into health_rules (kindergarten_id, ask_at_kiosk, fever_celsius, retest_after_minutes, cards, set_at) values (?, ?, ?, ?, ?::jsonb, ?)
     on conflict (kindergarten_id) do update set ask_at_kiosk = excluded.ask_at_kiosk, fever_celsius = excluded.fever_celsius,
       retest_after_minutes = excluded.retest_after_minutes, cards = excluded.cards, set_at = excluded.set_at`,
    [
      work.kindergarten,
      rules.askAtKiosk,
      rules.feverCelsius,
      rules.retestAfterMinutes,
      JSON.stringify(
        rules.cards.map(({ result, colour, shape }) => ({ result, colour: colour.toUpperCase(), shape })),
      ),
      work.now,
    ],
  );
  work.announce({
    kind: 'HEALTH_RULES_CHANGED',
    subjectType: 'Kindergarten',
    subjectId: work.kindergarten,
  });
}
