/** Policies of what belongs to plans and contact: for the family they now ask for the children entrusted to who asks. */
interface Change {
  table: string;
  kinds: string;
  before: string;
  after: string;
  writes?: boolean;
}

const PROVEN = `'FAMILY_PROVEN'`;
const FAMILY = `'FAMILY_CARD', 'FAMILY_PROVEN'`;
const OWN = 'child_id = any((select wall.children())::uuid[])';
const ENTRUSTED = 'child_id = any((select wall.entrusted())::uuid[])';
const OF_HOUSEHOLD = 'household_id = (select wall.household())';

const proven = (table: string, writes = false): Change => ({
  table,
  kinds: PROVEN,
  before: OWN,
  after: ENTRUSTED,
  writes,
});

const CHANGES: readonly Change[] = [
  proven('allergy'),
  proven('authorised_pickup', true),
  proven('medication_request', true),
  proven('medication_given'),
  proven('morning_check'),
  proven('pickup_release'),
  {
    table: 'pickup_delegation',
    kinds: PROVEN,
    before: OF_HOUSEHOLD,
    after: `${OF_HOUSEHOLD} and child_ids <@ (select wall.entrusted())::uuid[]`,
    writes: true,
  },
  {
    table: 'household_child',
    kinds: FAMILY,
    before: OF_HOUSEHOLD,
    after: `${OF_HOUSEHOLD} and ${OWN}`,
  },
  {
    table: 'ticket',
    kinds: FAMILY,
    before: OF_HOUSEHOLD,
    after: `${OF_HOUSEHOLD} and (not (select wall.barred()) or family_member_id = (select wall.subject()))`,
  },
];

const condition = (kinds: string, what: string): string =>
  `((select wall.kind()) in (${kinds}) and (${what}))`;

function changed({ table, kinds, writes = false }: Change, what: string): string {
  const rule = condition(kinds, what);
  return [
    `alter policy "family_reads" on "${table}" using (${rule});`,
    ...(writes
      ? [
          `alter policy "family_adds" on "${table}" with check (${rule});`,
          `alter policy "family_changes" on "${table}" using (${rule}) with check (${rule});`,
        ]
      : []),
  ].join('\n');
}

export const POLICIES = CHANGES.map((change) => changed(change, change.after)).join('\n');
export const POLICIES_BACK = CHANGES.map((change) => changed(change, change.before)).join('\n');
