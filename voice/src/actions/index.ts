/** Everything a call can do, by name. Flows name these; an outcome that a flow forgets does not compile. */
import * as absence from './absence.actions.ts';
import type { CallContext } from './call-context.ts';
import { acknowledgeUrgent, loadDay } from './day.actions.ts';
import * as front from './front.actions.ts';
import * as help from './help.actions.ts';
import * as notices from './notices.actions.ts';
import * as tickets from './tickets.actions.ts';

export const actions = {
  ...front,
  loadDay,
  acknowledgeUrgent,
  ...notices,
  ...absence,
  ...tickets,
  ...help,
};

/** Name of an action. */
export type ActionName = keyof typeof actions;

/** Each action with its outcomes. */
export type Outcomes = { readonly [Name in ActionName]: Awaited<ReturnType<(typeof actions)[Name]>> };

/** An action by a name that came from a flow. */
export function actionNamed(name: string): (call: CallContext) => Promise<string> {
  const action = (actions as Readonly<Record<string, (call: CallContext) => Promise<string>>>)[name];
  if (!action) throw new TypeError(`no action ${name}`);
  return action;
}
