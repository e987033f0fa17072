import { useQuery } from '@apollo/client/react';
import {
  DeskAnswerHelpRequestDocument,
  DeskFinishHelpRequestDocument,
  DeskHelpRequestChangedDocument,
  DeskHelpRequestsDocument,
} from '@porchlight/schema/desk';
import type { HelpRequestState } from '@porchlight/schema/enums';
import { createContext, type ReactNode, use } from 'react';
import { useAnnouncer } from '../parts/announcer.tsx';
import { upserted } from '../parts/lists.ts';
import type { Asked } from '../parts/loaded.tsx';
import { useLive } from '../parts/use-live.ts';
import { useWish } from '../parts/use-wish.ts';
import { help } from '../words/help.ts';
import { useWords } from '../words/language.tsx';
import { type HelpRequest, onTheLine } from './help-state.ts';
import { Rings } from './rings.ts';
import { type DeskLeg, useDeskLeg } from './use-desk-leg.ts';

/** Requests for a person, everywhere on the desk. */
export interface Help {
  asked: Asked<unknown>;
  requests: readonly HelpRequest[];
  /** The call this browser is in, if any. */
  leg: DeskLeg | null;
  /** Takes a request; a caller who is still on the line is put through to this browser. */
  answer(request: HelpRequest): Promise<void>;
  /** Marks a request as done; ends its call. */
  finish(request: HelpRequest): Promise<void>;
  problem: string | null;
  /** Whether a kiosk has stopped ringing: nobody stands there any more. */
  isOver(request: HelpRequest): boolean;
}

const OPEN: HelpRequestState[] = ['RINGING', 'ANSWERED', 'CALLBACK_PROMISED'];
const VARIABLES = { states: OPEN, first: 50 };
const Context = createContext<Help | null>(null);
const rings = new Rings(sessionStorage, Date.now);
const isOver = (request: HelpRequest) => rings.over(request);

function useRequests() {
  const asked = useQuery(DeskHelpRequestsDocument, { variables: VARIABLES });
  const { data, client } = asked;
  useLive(DeskHelpRequestChangedDocument, data ? { after: data.cursor } : null, ({ helpRequestChanged }) =>
    client.cache.updateQuery({ query: DeskHelpRequestsDocument, variables: VARIABLES }, (known) => {
      if (!known) return known;
      const nodes = upserted(known.helpRequests.nodes, helpRequestChanged.helpRequest);
      return { ...known, helpRequests: { ...known.helpRequests, nodes } };
    }),
  );
  return asked;
}

/** Keeps the requests for a person and the call of this browser while the pages come and go. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const asked = useRequests();
  const { run, problem } = useWish();
  const { announce } = useAnnouncer();
  const t = useWords(help);
  const { leg, open, hangUp } = useDeskLeg();

  async function answer(request: HelpRequest) {
    const done = await run({
      document: DeskAnswerHelpRequestDocument,
      variables: () => ({ input: { helpRequestId: request.id } }),
      payload: (data) => data.answerHelpRequest,
    });
    if (done?.helpRequest && onTheLine(done.helpRequest))
      await open(request.id, () => void markDone(request));
  }

  async function finish(request: HelpRequest) {
    const talking = leg?.helpRequestId === request.id && leg.state === 'talking';
    if (leg?.helpRequestId === request.id) hangUp();
    // The end of the call marks it as done.
    if (!talking) await markDone(request);
  }

  async function markDone(request: HelpRequest) {
    const done = await run({
      document: DeskFinishHelpRequestDocument,
      variables: () => ({ input: { helpRequestId: request.id } }),
      payload: (data) => data.finishHelpRequest,
    });
    if (done) announce(t.finished);
  }

  const requests = asked.data?.helpRequests.nodes ?? [];
  return <Context value={{ asked, requests, leg, answer, finish, problem, isOver }}>{children}</Context>;
}

/** The requests for a person. */
export function useHelp(): Help {
  const help = use(Context);
  if (!help) throw new Error('Outside HelpProvider');
  return help;
}
