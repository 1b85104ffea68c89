import { z } from 'zod'

const schemas = {
  'deliver-mail': z.object({ mailId: z.uuid() }),
  'find-due-mail': z.object({}),
  'comment-digest': z.object({ personId: z.uuid() }),
  'find-due-digests': z.object({}),
  'remind-raters': z.object({}),
  'remind-reviewers': z.object({}),
  'remind-markers': z.object({}),
  'expire-references': z.object({}),
  'scan-waiting-files': z.object({}),
  'sweep-files': z.object({}),
  'forget-sign-ins': z.object({}),
  'sign-checkpoints': z.object({}),
  'find-due-applications': z.object({}),
  'sign-badges': z.object({ associationId: z.uuid() }),
  'end-exam-sittings': z.object({}),
  'end-exam-sitting': z.object({ sittingId: z.uuid(), hostId: z.uuid() }),
  'score-exam-sitting': z.object({ sittingId: z.uuid(), hostId: z.uuid() }),
  'open-renewals': z.object({}),
  'find-due-renewals': z.object({}),
  'step-due-renewal': z.object({ renewalId: z.uuid(), associationId: z.uuid() }),
  'step-due-application': z.object({ applicationId: z.uuid(), associationId: z.uuid() }),
  'find-due-audits': z.object({}),
  'step-due-audit': z.object({ renewalId: z.uuid(), associationId: z.uuid() }),
  'find-due-life': z.object({}),
  'step-due-life': z.object({
    kind: z.enum(['case', 'emerging']),
    subjectId: z.uuid(),
    associationId: z.uuid(),
  }),
} as const

type JobPayloads = { [Kind in keyof typeof schemas]: z.infer<(typeof schemas)[Kind]> }

export type JobKind = keyof JobPayloads
export type JobPayload<Kind extends JobKind> = JobPayloads[Kind]

/**
 * Every kind of background work, with what a job of it carries: ids, never what is found under
 * them, because the queue is kept by another role than the records.
 */
export const jobKinds: { readonly [Kind in JobKind]: z.ZodType<JobPayloads[Kind]> } = schemas

export function isJobKind(kind: string): kind is JobKind {
  return Object.hasOwn(jobKinds, kind)
}
