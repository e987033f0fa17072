import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { outcome, type Payload } from '../../api/index.ts';
import type { Delivery } from './outbox.ts';

/** Sends one mutation past every cache; throws what the network throws. */
export async function ask<Data, Variables extends OperationVariables, P extends Payload>(
  apollo: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  payloadOf: (data: Data) => P,
): Promise<Delivery & { payload?: P }> {
  const options = { mutation, variables, fetchPolicy: 'no-cache' } as ApolloClient.MutateOptions<
    Data,
    Variables
  >;
  const { data } = await apollo.mutate<Data, Variables>(options);
  if (data === undefined || data === null) return { kind: 'unreachable' };
  const result = outcome(payloadOf(data as Data));
  return result.done ? { kind: 'accepted', payload: result.payload } : { kind: 'refused', code: result.code };
}
