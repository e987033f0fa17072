/**
 * What families may rely on: the audit trail and, with later issues, consent, export and erasure.
 * The trail itself is the platform's; here it becomes readable and can be checked.
 */
import { AuditResolver } from './audit.resolver.ts';

/** What app.ts puts together. */
export const privacy = { entities: [], resolvers: [AuditResolver], nodes: {}, jobs: () => ({}) };
