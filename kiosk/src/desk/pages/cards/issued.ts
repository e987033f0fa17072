import type { DeskIssueCardsMutation } from '@porchlight/schema/desk';

/** Cards just made, with the numbers that are shown this once. */
export type IssuedCards = NonNullable<DeskIssueCardsMutation['issueCards']['cards']>;
