/** {@link LineApi} over GraphQL: one persisted operation for each thing a call can ask. */
import type { Language } from '@porchlight/schema/enums';
import {
  VoiceHelpRequestOfStaffDocument,
  VoiceOpenCallDocument,
  type VoiceOpenCallMutation,
} from '@porchlight/schema/voice';
import { finishedTag, languageOfTag } from '@porchlight/schema/words';
import { promised, refuse } from './answers.ts';
import { type Api, createApi, type LineApiOptions } from './apollo.ts';
import { callApi } from './graphql-call-api.ts';
import { familyApi } from './graphql-family-api.ts';
import type { Caller, KnownCall, LineApi, OpenedCall } from './line-api.ts';

/** The API as the phone line uses it. */
export function createLineApi(options: LineApiOptions): LineApi {
  const api = createApi(options);
  return {
    openCall: async (caller, { signal } = {}) => {
      const variables = { input: openCallInput(caller) };
      const request = {
        document: VoiceOpenCallDocument,
        variables,
        token: options.voiceKey,
        repeatable: false,
        signal,
      };
      return openedCall((await api.ask(request)).openCall);
    },
    inCall: (callId) => callApi(api, options, callId),
    asFamily: (familyToken) => familyApi(api, familyToken),
    answeredBy: (staffToken, helpRequestId) => answeredBy(api, staffToken, helpRequestId),
    close: () => api.close(),
  };
}

function openCallInput({ from, numberProven, dialled, language, callId }: Caller & KnownCall) {
  return {
    from: from ?? null,
    numberProven: numberProven ?? false,
    dialled,
    language: language ? languageOfTag(language) : null,
    callId: callId ?? null,
  };
}

function openedCall(payload: VoiceOpenCallMutation['openCall']): OpenedCall {
  refuse(payload);
  const language: Language = payload.language ?? payload.languages?.[0] ?? 'ZH_CN';
  return {
    callId: promised(payload.call).id,
    kindergarten: payload.kindergartenName ?? '',
    firstCall: payload.firstCall ?? false,
    knownNumber: payload.knownNumber ?? false,
    language: finishedTag(language),
    // A language whose words are drafts falls to one that is spoken: each is offered once.
    languages: [...new Set((payload.languages ?? [language]).map(finishedTag))],
  };
}

async function answeredBy(api: Api, token: string, helpRequestId: string): Promise<boolean> {
  const document = VoiceHelpRequestOfStaffDocument;
  const { viewer, node } = await api.ask({ document, variables: { helpRequestId }, token, repeatable: true });
  const answerer = node?.__typename === 'HelpRequest' ? node.answeredBy?.id : undefined;
  return answerer !== undefined && answerer === viewer.staffMember?.id;
}
