import type { HelpPartsFragment } from '@porchlight/schema/desk';
import type { HelpRequestState } from '@porchlight/schema/enums';

export type HelpRequest = HelpPartsFragment;

/** How a request stands for us: nobody can be answered who has hung up, but can be called back. */
function stateNow({ state, call }: HelpRequest): HelpRequestState {
  return state === 'RINGING' && call?.endedAt ? 'CALLBACK_PROMISED' : state;
}

/** The open ones of a state, who waits longest first. */
export function waiting(requests: readonly HelpRequest[], state: HelpRequestState): HelpRequest[] {
  return requests
    .filter((request) => stateNow(request) === state)
    .sort((one, other) => Date.parse(one.requestedAt) - Date.parse(other.requestedAt));
}

/** Whether a request came by telephone and the caller is still there. */
export function onTheLine({ call }: HelpRequest): boolean {
  return call != null && call.endedAt == null;
}
