/** {@link LineApi} over GraphQL: one persisted operation for each thing a call can ask. */
import type { Language } from '@porchlight/schema/enums';
import {
  VoiceCloseCallDocument,
  VoiceCloseTicketDocument,
  VoiceHelpRequestChangedDocument,
  VoiceHelpRequestOfStaffDocument,
  VoiceLookUpTicketDocument,
  VoiceOpenCallDocument,
  type VoiceOpenCallMutation,
  VoicePromiseCallbackDocument,
  VoiceProveCallerDocument,
  VoiceRequestHelpDocument,
  VoiceSubmitTicketDocument,
} from '@porchlight/schema/voice';
import { languageOfTag, languageTag } from '@porchlight/schema/words';
import { promised, refuse } from './answers.ts';
import { type Api, type ApiAddress, createApi } from './apollo.ts';
import { familyApi, ticketHeard } from './graphql-family-api.ts';
import { ApiAway, type Caller, type LineApi, type OpenedCall } from './line-api.ts';
import { uploadWav } from './media.ts';

/** The phone line's own key and where the API is. */
export interface LineApiOptions extends ApiAddress {
  /** plv_… */
  readonly voiceKey: string;
}

/** The API as the phone line uses it. */
export function createLineApi(options: LineApiOptions): LineApi {
  const api = createApi(options);
  const token = options.voiceKey;
  return {
    ...callApi(api, token),
    ...ticketApi(api, token),
    ...helpApi(api, token),
    uploadRecording: (wav, key) => uploadWav(options, token, wav, key),
    asFamily: (familyToken) => familyApi(api, familyToken),
    close: () => api.close(),
  };
}

function callApi(api: Api, token: string): Pick<LineApi, 'openCall' | 'proveCaller' | 'closeCall'> {
  return {
    openCall: async (caller, { signal } = {}) => {
      const variables = { input: openCallInput(caller) };
      const request = { document: VoiceOpenCallDocument, variables, token, repeatable: false, signal };
      return openedCall((await api.ask(request)).openCall);
    },
    proveCaller: async (callId, pin, { signal } = {}) => {
      const variables = { input: { callId, pin } };
      const request = { document: VoiceProveCallerDocument, variables, token, repeatable: false, signal };
      const { proveCaller } = await api.ask(request);
      const [refusal] = proveCaller.userErrors;
      if (refusal?.code === 'PROOF_FAILED') return { triesLeft: proveCaller.triesLeft ?? 0 };
      refuse(proveCaller);
      return { token: promised(proveCaller.session).token };
    },
    closeCall: async ({ callId, outcome, steps }) => {
      const variables = { input: { callId, outcome, steps: [...steps] } };
      refuse(
        (await api.ask({ document: VoiceCloseCallDocument, variables, token, repeatable: true })).closeCall,
      );
    },
  };
}

function openCallInput({ from, dialled, language }: Caller) {
  return { from: from ?? null, dialled, language: language ? languageOfTag(language) : null };
}

function openedCall(payload: VoiceOpenCallMutation['openCall']): OpenedCall {
  refuse(payload);
  const language: Language = payload.language ?? payload.languages?.[0] ?? 'ZH_CN';
  return {
    callId: promised(payload.call).id,
    kindergarten: payload.kindergartenName ?? '',
    firstCall: payload.firstCall ?? false,
    knownNumber: payload.knownNumber ?? false,
    language: languageTag(language),
    languages: (payload.languages ?? [language]).map(languageTag),
  };
}

function ticketApi(api: Api, token: string): Pick<LineApi, 'lookUpTicket' | 'closeTicket' | 'submitTicket'> {
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
    submitTicket: async ({ callId, recordingId, childId }, idempotencyKey) => {
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
): Pick<LineApi, 'requestHelp' | 'helpAnswered' | 'promiseCallback' | 'answeredBy'> {
  return {
    requestHelp: async (callId, idempotencyKey, { signal } = {}) => {
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
    answeredBy: async (staffToken, helpRequestId) => {
      const document = VoiceHelpRequestOfStaffDocument;
      const variables = { helpRequestId };
      const { viewer, node } = await api.ask({ document, variables, token: staffToken, repeatable: true });
      const answerer = node?.__typename === 'HelpRequest' ? node.answeredBy?.id : undefined;
      return answerer !== undefined && answerer === viewer.staffMember?.id;
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
