/** {@link CallApi} over GraphQL: the phone line acting within one call, named by the second half of its token. */
import {
  VoiceCloseCallDocument,
  VoiceCloseTicketDocument,
  VoiceHelpRequestChangedDocument,
  VoiceLookUpTicketDocument,
  VoicePromiseCallbackDocument,
  VoiceProveCallerDocument,
  VoiceRequestHelpDocument,
  VoiceSubmitTicketDocument,
} from '@porchlight/schema/voice';
import { promised, refuse } from './answers.ts';
import type { Api, LineApiOptions } from './apollo.ts';
import { ticketHeard } from './graphql-family-api.ts';
import { ApiAway, type CallApi } from './line-api.ts';
import { uploadWav } from './media.ts';

/** What the phone line may ask within a call. */
export function callApi(api: Api, options: LineApiOptions, callId: string): CallApi {
  const token = `${options.voiceKey}.${callId}`;
  return {
    ...proofApi(api, token, callId),
    ...ticketApi(api, token, callId),
    ...helpApi(api, token, callId),
    uploadRecording: (wav, key) => uploadWav(options, token, wav, key),
  };
}

function proofApi(api: Api, token: string, callId: string): Pick<CallApi, 'prove' | 'end'> {
  return {
    prove: async (pin, { signal } = {}) => {
      const variables = { input: { callId, pin } };
      const request = { document: VoiceProveCallerDocument, variables, token, repeatable: false, signal };
      const { proveCaller } = await api.ask(request);
      const [refusal] = proveCaller.userErrors;
      if (refusal?.code === 'PROOF_FAILED') return { triesLeft: proveCaller.triesLeft ?? 0 };
      refuse(proveCaller);
      return { token: promised(proveCaller.session).token };
    },
    end: async (outcome, steps) => {
      const variables = { input: { callId, outcome, steps: [...steps] } };
      refuse(
        (await api.ask({ document: VoiceCloseCallDocument, variables, token, repeatable: true })).closeCall,
      );
    },
  };
}

function ticketApi(
  api: Api,
  token: string,
  callId: string,
): Pick<CallApi, 'lookUpTicket' | 'closeTicket' | 'submitTicket'> {
  return {
    lookUpTicket: async (trackingCode, { signal } = {}) => {
      const variables = { input: { trackingCode } };
      const request = { document: VoiceLookUpTicketDocument, variables, token, repeatable: false, signal };
      const { lookUpTicket } = await api.ask(request);
      refuse(lookUpTicket);
      return ticketHeard(promised(lookUpTicket.status));
    },
    closeTicket: async (trackingCode, idempotencyKey, { signal } = {}) => {
      const variables = { input: { trackingCode, idempotencyKey } };
      const request = { document: VoiceCloseTicketDocument, variables, token, repeatable: true, signal };
      refuse((await api.ask(request)).closeTicket);
    },
    submitTicket: async ({ recordingId, childId }, idempotencyKey) => {
      const about = { kind: 'FEEDBACK', category: 'OTHER', childId: childId ?? null } as const;
      const variables = { input: { ...about, callId, recordingId, idempotencyKey } };
      const request = { document: VoiceSubmitTicketDocument, variables, token, repeatable: true };
      const { submitTicket } = await api.ask(request);
      refuse(submitTicket);
      return promised(submitTicket.trackingCode);
    },
  };
}

function helpApi(
  api: Api,
  token: string,
  callId: string,
): Pick<CallApi, 'requestHelp' | 'helpAnswered' | 'promiseCallback'> {
  return {
    requestHelp: async (idempotencyKey, { signal } = {}) => {
      const variables = { input: { callId, idempotencyKey } };
      const request = { document: VoiceRequestHelpDocument, variables, token, repeatable: true, signal };
      const { requestHelp } = await api.ask(request);
      refuse(requestHelp);
      return promised(requestHelp.helpRequest).id;
    },
    helpAnswered: (helpRequestId, signal) => helpAnswered(api, token, helpRequestId, signal),
    promiseCallback: async (helpRequestId, recordingId, idempotencyKey) => {
      const variables = { input: { helpRequestId, recordingId: recordingId ?? null, idempotencyKey } };
      const request = { document: VoicePromiseCallbackDocument, variables, token, repeatable: true };
      refuse((await api.ask(request)).promiseCallback);
    },
  };
}

function helpAnswered(api: Api, token: string, helpRequestId: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const over = AbortSignal.any([signal, stop.signal]);
    signal.addEventListener('abort', () => reject(new ApiAway('nobody waits any more')), { once: true });
    api.listen({ document: VoiceHelpRequestChangedDocument, variables: {}, token, signal: over }, (data) => {
      const { id, state } = data.helpRequestChanged.helpRequest;
      if (id !== helpRequestId || state !== 'ANSWERED') return;
      stop.abort();
      resolve();
    });
  });
}
