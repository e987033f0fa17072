/** What the phone line's flows may mention: its sentences, slots, answers, actions and sub-flows. */

import type { Answer, Slot } from '../actions/call-memory.ts';
import type { ActionName, Outcomes } from '../actions/index.ts';
import { flowsOf } from '../dialog/flow.ts';
import type { FixedPrompt } from '../prompts/line.ts';

/** The vocabulary. */
export interface PhoneLine {
  readonly prompt: FixedPrompt;
  readonly slot: Slot;
  readonly answer: Answer;
  readonly action: ActionName;
  readonly outcomes: Outcomes;
  readonly subFlow: 'absence' | 'codes' | 'notices' | 'urgent';
  readonly innerFlow: 'lookUp' | 'message';
}

/** Builders for flows of the main level and of the two below. */
export const { top, sub, inner } = flowsOf<PhoneLine>();
