/** Everything that is read about a child through somebody's session, as one text in which marks are looked for. */
import { send } from '../acting/graphql.ts';
import type { Household } from './household.ts';

const PLANS = `query ($id: ID!) { node(id: $id) { ... on Child {
  collectors { givenName } authorisedPickups { familyName givenName phone } pickupDelegations { collectorName collectorPhone }
  medicationRequests { drug dose note } } } }`;
const TICKETS = '{ tickets(first: 50) { nodes { text } } }';
const VIEWER =
  '{ viewer { familyMember { children { id givenName } household { children { id } members { id phone } } } } }';
const DAY = 'query ($id: ID!) { node(id: $id) { ... on Child { givenName day { status arrivedAt } } } }';

/** What a session says of plans and contacts. */
export async function plansRead(graphql: string, token: string, { childId }: Household): Promise<string[]> {
  return Promise.all([
    said(graphql, token, PLANS, { id: childId }),
    said(graphql, token, TICKETS),
    said(graphql, token, VIEWER),
  ]);
}

/** What a session says of the child at all. */
export async function dayRead(graphql: string, token: string, { childId }: Household): Promise<string[]> {
  return Promise.all([said(graphql, token, DAY, { id: childId }), said(graphql, token, VIEWER)]);
}

async function said(graphql: string, token: string, query: string, variables: object = {}): Promise<string> {
  const { answer } = await send<unknown>(graphql, token, { query }, variables);
  return JSON.stringify(answer);
}
