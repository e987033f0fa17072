/**
 * How children are: the morning check (摸看问查), medicine on a guardian's word, allergies, and who is away sick.
 * Everything that says more than a day or an id is sealed with the child's own key. Only the child's circle sees a row
 * (policy and wall), and whoever reads one leaves a line in the audit trail before the answer is given.
 */
import { Allergy } from './allergy.entity.ts';
import * as children from './child-health.resolver.ts';
import { healthNodes } from './health.queries.ts';
import { HealthResolver } from './health.resolver.ts';
import { HealthSubscription } from './health.subscription.ts';
import { HealthRules } from './health-rules.entity.ts';
import { MedicationGiven, MedicationRequest } from './medication.entity.ts';
import { MedicationResolver } from './medication.resolver.ts';
import { MorningCheck } from './morning-check.entity.ts';
import { SickFollowUp } from './sick-absence.entity.ts';

export { recordAllergy } from './allergies.service.ts';
export { HealthRules } from './health-rules.entity.ts';
export { healthRulesOf } from './health-rules.service.ts';
export { requestMedication } from './medication.service.ts';
export { recordCheck, sayHowTheyAre } from './morning-check.service.ts';
export { followUp } from './sick-absence.service.ts';

/** What app.ts puts together. */
export const health = {
  entities: [MorningCheck, MedicationRequest, MedicationGiven, Allergy, SickFollowUp, HealthRules],
  resolvers: [HealthResolver, MedicationResolver, HealthSubscription, ...Object.values(children)],
  nodes: healthNodes,
  jobs: () => ({}),
};
