import type { DeskChildQuery } from '@porchlight/schema/desk';

/** A child with its families, as its page reads it. */
export type OneChild = Extract<DeskChildQuery['node'], { __typename: 'Child' }>;
