/** Marks in everything that tells of a person, some of them in clothes that a careless page would fall for. */
import type { Client } from 'pg';

/** In every planted text. Nothing else in the product looks like it. */
export const MARK = 'Zq7x';

/** Names as somebody might type them who wants to know what the page does with them. */
const MARKUP: readonly string[] = [
  `${MARK}<img src=x onerror="window.broken=1">`,
  `${MARK}</script><script>window.broken=1</script>`,
  `\u202E${MARK}\u2066`,
  `${MARK}\u200B\u200D\uFEFF`,
  `${MARK}${'长'.repeat(200)}`,
  `${MARK}{{7*7}}\${7*7}"'><svg/onload=window.broken=1>`,
];

/** Texts about people, by table. */
const MARKED: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['child', ['family_name', 'given_name']],
  ['family_member', ['family_name', 'given_name']],
  ['staff_member', ['name']],
  ['notice', ['author_name']],
  ['notice_text', ['title', 'body']],
  ['ticket', ['text']],
  ['ticket_answer', ['text', 'author_name']],
  ['authorised_pickup', ['family_name', 'given_name']],
];

/** Plants them: every text is a mark, and given names take turns in being markup. Everybody gets one person's PIN. */
export async function plant(owner: Client, pinOf: string): Promise<void> {
  for (const [table, columns] of MARKED)
    await owner.query(`update ${table} set ${columns.map((column) => `${column} = '${MARK}'`).join(', ')}`);
  for (const table of ['child', 'family_member'])
    await owner.query(
      `update ${table} t set given_name = ($1::text[])[1 + n.place % $2] from
         (select id, row_number() over (order by id)::integer as place from ${table}) n where n.id = t.id`,
      [MARKUP, MARKUP.length],
    );
  // The kiosk at rest shows what is said to the whole kindergarten: that tells of nobody, and may be markup all the same.
  await owner.query(
    "update notice_text t set title = $1 from notice n where n.id = t.notice_id and n.classroom_ids = '{}'",
    ['<img src=x onerror="window.broken=1">'],
  );
  await owner.query(
    'update family_member set pin_hash = (select pin_hash from family_member where id = $1) where pin_hash is not null',
    [pinOf],
  );
}
