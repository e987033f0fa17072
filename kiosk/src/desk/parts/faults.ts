import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Whether the server said "not yours": by an error's code, or by the status of the answer. */
export function isForbidden(fault: unknown): boolean {
  if (CombinedGraphQLErrors.is(fault)) {
    return fault.errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN');
  }
  return ServerError.is(fault) && fault.statusCode === 403;
}
