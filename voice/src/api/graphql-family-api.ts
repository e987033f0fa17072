/** {@link FamilyApi} over GraphQL, with the session of a proven call. */
import type { Relation } from '@porchlight/schema/enums';
import {
  VoiceAcknowledgeNoticeDocument,
  VoiceFamilyDayDocument,
  type VoiceFamilyDayQuery,
  type VoiceLookUpTicketMutation,
  VoiceNoticesDocument,
  type VoiceNoticesQuery,
  VoiceReportAbsenceDocument,
  VoiceTicketsDocument,
  VoiceWithdrawAbsenceDocument,
} from '@porchlight/schema/voice';
import { languageOfTag } from '@porchlight/schema/words';
import { promised, refuse } from './answers.ts';
import type { Api } from './apollo.ts';
import type { ChildToday, FamilyApi, NoticeHeard, TicketHeard } from './line-api.ts';

const NOTICES = 20;
const TICKETS = 5;

type ChildData = NonNullable<VoiceFamilyDayQuery['viewer']['familyMember']>['children'][number];
type NoticeData = VoiceNoticesQuery['notices']['nodes'][number];
type TicketData = Omit<NonNullable<VoiceLookUpTicketMutation['lookUpTicket']['status']>, '__typename'>;

/** What a proven caller may ask. */
export function familyApi(api: Api, token: string): FamilyApi {
  return { ...familyQueries(api, token), ...familyWishes(api, token) };
}

function familyQueries(api: Api, token: string): Pick<FamilyApi, 'today' | 'notices' | 'tickets'> {
  return {
    today: async ({ signal } = {}) => {
      const request = { document: VoiceFamilyDayDocument, variables: {}, token, repeatable: true, signal };
      const { viewer } = await api.ask(request);
      const { timeZone } = promised(viewer.kindergarten);
      return { timeZone, children: promised(viewer.familyMember).children.map(childToday) };
    },
    notices: async (language, { signal } = {}) => {
      const variables = { first: NOTICES, language: languageOfTag(language) };
      const request = { document: VoiceNoticesDocument, variables, token, repeatable: true, signal };
      return (await api.ask(request)).notices.nodes.map(noticeHeard);
    },
    tickets: async ({ signal } = {}) => {
      const variables = { first: TICKETS };
      const request = { document: VoiceTicketsDocument, variables, token, repeatable: true, signal };
      return (await api.ask(request)).tickets.nodes.map(ticketHeard);
    },
  };
}

function familyWishes(
  api: Api,
  token: string,
): Pick<FamilyApi, 'acknowledge' | 'reportAbsence' | 'withdrawAbsence'> {
  return {
    acknowledge: async (noticeId, idempotencyKey, { signal } = {}) => {
      const variables = { input: { noticeId, idempotencyKey, manner: 'HEARD' as const } };
      const request = {
        document: VoiceAcknowledgeNoticeDocument,
        variables,
        token,
        repeatable: true,
        signal,
      };
      refuse((await api.ask(request)).acknowledgeNotice);
    },
    reportAbsence: async (childId, reason, idempotencyKey, { signal } = {}) => {
      const variables = { input: { childId, reason, idempotencyKey } };
      const request = { document: VoiceReportAbsenceDocument, variables, token, repeatable: true, signal };
      const { reportAbsence } = await api.ask(request);
      refuse(reportAbsence);
      return promised(reportAbsence.absence).id;
    },
    withdrawAbsence: async (absenceId, idempotencyKey, { signal } = {}) => {
      const variables = { input: { absenceId, idempotencyKey } };
      const request = { document: VoiceWithdrawAbsenceDocument, variables, token, repeatable: true, signal };
      refuse((await api.ask(request)).withdrawAbsence);
    },
  };
}

function childToday({ id, givenName, day }: ChildData): ChildToday {
  const { arrivedAt, arrivedWith, departedAt, collectedBy } = day;
  return {
    id,
    givenName,
    status: day.status,
    arrived: arrivedAt ? { at: arrivedAt, relation: arrivedWith?.relation } : undefined,
    departed: departedAt ? { at: departedAt, ...collector(collectedBy) } : undefined,
    absentBecause: day.absence?.reason,
  };
}

/** Family by what they are to the child, anybody else by their own name; who was not named stays so. */
function collector(by: ChildData['day']['collectedBy']): { relation: Relation | undefined; name?: string } {
  const family = by?.relation && by.relation !== 'OTHER' ? by.relation : undefined;
  return { relation: family, ...(!family && by?.name ? { name: by.name } : {}) };
}

function noticeHeard({ id, authorName, publishedAt, urgency, text, receipt }: NoticeData): NoticeHeard {
  return { id, author: authorName, publishedAt, urgency, ...text, isNew: !receipt };
}

/** A ticket as a call tells it. */
export function ticketHeard({ trackingCode, kind, state, answers }: TicketData): TicketHeard {
  return {
    code: trackingCode,
    kind,
    state,
    answers: answers.map(({ authorName, text }) => ({ author: authorName, text })),
  };
}
