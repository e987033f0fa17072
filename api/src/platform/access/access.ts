import { Extensions } from 'type-graphql';

/** Names the permission that a field, or every field of a type, asks for. The policy table grants it. */
export const Access = (permission: string): ClassDecorator & MethodDecorator & PropertyDecorator =>
  Extensions({ access: permission });

/**
 * Marks a mutation whose use case must look behind the wall (signing in, pairing, a call):
 * there is no principal yet whose rows it could be limited to.
 */
export const RunsAsSystem = (): MethodDecorator => Extensions({ runsAsSystem: true });

/** For the parts of an answer that were allowed with their root: payloads, pages, edges. */
export const WITH_ROOT = 'with-root';

/** For anybody. */
export const OPEN = 'open';
