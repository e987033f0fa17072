/**
 * How the kindergarten reaches people and people reach it, on top of every other module: calls, requests for a person,
 * what a kiosk keeps for when the network is gone, and the stream of announcements for whoever listens.
 */
import { statement } from '../../platform/database/reads.ts';
import { AnnouncementsResolver } from './announcements.resolver.ts';
import { Call, HelpRequest } from './call.entity.ts';
import { CallsResolver } from './calls.resolver.ts';
import { HelpResolver } from './help.resolver.ts';
import { KioskChildResolver, KioskMemberResolver, KioskRosterResolver } from './kiosk-roster.resolver.ts';
import { callById, helpRequestById } from './outreach.reads.ts';

export { callPrincipal } from './call-principal.ts';

/** What app.ts puts together. */
export const outreach = {
  media: {
    HelpRequest: statement('media.reader.HelpRequest', 'select 1 from help_request where recording_id = $1'),
  },
  entities: [Call, HelpRequest],
  resolvers: [
    CallsResolver,
    HelpResolver,
    KioskRosterResolver,
    KioskMemberResolver,
    KioskChildResolver,
    AnnouncementsResolver,
  ],
  nodes: { Call: callById, HelpRequest: helpRequestById },
  jobs: () => ({}),
};
