import { z } from 'zod'

/** Whether a renewal waits for its audit, or stands and is looked at afterwards. */
export const auditKinds = ['blocking', 'afterwards'] as const
export type AuditKind = (typeof auditKinds)[number]

/** How renewals are audited. */
export const auditPolicy = z.strictObject({
  kind: z.enum(auditKinds).default('afterwards'),
  /** How many of a hundred are drawn, rounded up. */
  sharePercent: z.int().min(1).max(100).default(10),
  /** Whether whoever was reinstated is in the next audit without being drawn. */
  includesReinstated: z.boolean().default(true),
  /** Days between the announcement and the seed, so that people can keep a copy of the announcement. */
  noticeDays: z.int().min(1).max(90).default(3),
  /** Days within which those who are drawn show what is asked. */
  evidenceDays: z.int().min(7).max(365).default(30),
  /** So many days before the last of them whoever has not answered is reminded, once. */
  remindDays: z.int().min(1).max(60).default(7),
  /** Days within which a gap is mended. */
  mendDays: z.int().min(7).max(365).default(60),
})
export type AuditPolicy = z.infer<typeof auditPolicy>
