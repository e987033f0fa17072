/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of principal a request comes from. */
export type PrincipalKind =
  /** Administers people, devices and keys. */
  | 'ADMIN'
  /** Nobody known. */
  | 'ANONYMOUS'
  /** Teacher of one or more classrooms. */
  | 'CLASS_TEACHER'
  /** A family member who showed a card at a kiosk. */
  | 'FAMILY_CARD'
  /** A family member proven by PIN or call-back. */
  | 'FAMILY_PROVEN'
  /** The health doctor. */
  | 'HEALTH_DOCTOR'
  /** A program with an API key. */
  | 'INTEGRATOR'
  /** A paired kiosk. */
  | 'KIOSK'
  /** The phone line itself: what may be said before any proof. */
  | 'PHONE_LINE'
  /** Runs the kindergarten. */
  | 'PRINCIPAL';

export type VoiceViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type VoiceViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: PrincipalKind } };


export const VoiceViewerDocument = {"__meta__":{"hash":"8e0f65a3bb016487bef6fca4059e11cdf32dc3327789f3c5d6eb6efbdb06b234"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoiceViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<VoiceViewerQuery, VoiceViewerQueryVariables>;