import type { HelpPartsFragment } from '@porchlight/schema/desk';
import type { HelpRequestState } from '@porchlight/schema/enums';

export type HelpRequest = HelpPartsFragment;

/** How a request stands for us. `MISSED`: it rang at a kiosk, nobody went, and whoever rang has gone. */
export type Standing = HelpRequestState | 'MISSED';

// Nobody can be answered who has hung up, but can be called back.
function stateNow(request: HelpRequest, isOver: (request: HelpRequest) => boolean): Standing {
  const { state, call } = request;
  if (state !== 'RINGING') return state;
  if (call?.endedAt) return 'CALLBACK_PROMISED';
  return isOver(request) ? 'MISSED' : state;
}

/** The open ones of a state, who waits longest first; `isOver` says that a kiosk has stopped ringing (rings.ts). */
export function waiting(
  requests: readonly HelpRequest[],
  state: Standing,
  isOver: (request: HelpRequest) => boolean = () => false,
): HelpRequest[] {
  return requests
    .filter((request) => stateNow(request, isOver) === state)
    .sort((one, other) => Date.parse(one.requestedAt) - Date.parse(other.requestedAt));
}

/** Whether a request came by telephone and the caller is still there. */
export function onTheLine({ call }: HelpRequest): boolean {
  return call != null && call.endedAt == null;
}
