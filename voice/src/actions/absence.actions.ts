/** A child stays away today: recorded at once, taken back with one key. */
import type { AbsenceReason } from '@porchlight/schema/enums';
import type { ChildToday } from '../api/line-api.ts';
import { made } from '../prompts/line.ts';
import { type CallContext, family, unlessRefused } from './call-context.ts';
import type { Slot } from './call-memory.ts';

const HOW_MANY = ['none', 'one', 'two', 'three', 'four'] as const;
const ALONE: readonly Slot[] = ['child1', 'child2', 'child3', 'child4'];
const REASONS: Readonly<Record<string, AbsenceReason>> = { '1': 'SICK', '2': 'PERSONAL' };

/** How many children there are to choose from (the first four: a key each), and their names for the menu. */
export async function countChildren(call: CallContext): Promise<(typeof HOW_MANY)[number]> {
  const offered = childrenOf(call).slice(0, ALONE.length);
  call.memory.put(
    'whichChild',
    offered.map(({ givenName: child }, index) => made('child.key', { child, key: index + 1 })),
  );
  offered.forEach(({ givenName: child }, index) => {
    const slot = ALONE[index];
    if (slot) call.memory.put(slot, [made('child.anyKey', { child })]);
  });
  return HOW_MANY[offered.length] ?? 'four';
}

/** Records the absence for the chosen child and reason. */
export async function reportAbsence(call: CallContext): Promise<'recorded' | 'refused'> {
  const { answers, memory, newKey, signal } = call;
  const child = chosenChild(call);
  const reason = REASONS[answers.reason ?? ''] ?? 'OTHER';
  if (!child) return 'refused';
  const id = await unlessRefused(call, family(call).reportAbsence(child.id, reason, newKey(), { signal }));
  if (id === undefined) return 'refused';
  memory.absence = { id };
  memory.put('absence', [made('absence.recorded', { child: child.givenName, reason })]);
  return 'recorded';
}

/** Takes back what was just recorded. */
export async function withdrawAbsence(call: CallContext): Promise<'withdrawn' | 'refused'> {
  const { memory, newKey, signal } = call;
  if (!memory.absence) return 'refused';
  const taken = family(call).withdrawAbsence(memory.absence.id, newKey(), { signal });
  return (await unlessRefused(
    call,
    taken.then(() => true),
  ))
    ? 'withdrawn'
    : 'refused';
}

function childrenOf({ memory }: CallContext): readonly ChildToday[] {
  return memory.today?.children ?? [];
}

function chosenChild(call: CallContext): ChildToday | undefined {
  const children = childrenOf(call);
  return children.length === 1 ? children[0] : children[Number(call.answers.child) - 1];
}
