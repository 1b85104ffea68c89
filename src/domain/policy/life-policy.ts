import { z } from 'zod'

const days = z.int().min(1).max(365)

/**
 * What an association grants in the course of a life. No sheet gives these figures for everybody; where it has set
 * nothing they are ours, after what several associations publish.
 */
export const lifePolicy = z.strictObject({
  longestInactiveMonths: z.int().min(1).max(120).default(24),
  longestLeaveMonths: z.int().min(1).max(60).default(12),
  /** Days before its first day on which a time has to be asked for; 0 where it may begin at once. */
  noticeDays: z.int().min(0).max(180).default(0),
  /** Whether membership is to be kept meanwhile. */
  keepsMembership: z.boolean().default(true),
  /** What is proposed to whoever decides: a share of the figures by the months, whole periods, or nothing. */
  excuses: z.enum(['months', 'period', 'nothing']).default('months'),
  /** Days of a calendar month from which on it is excused as a whole. */
  monthFromDays: z.int().min(1).max(31).default(15),
  afterInactive: z.enum(['taken-up', 'lapsed']).default('lapsed'),
  /** Before a time or an emerging Endorsement comes to its end. */
  warningDays: z.array(days).max(5).default([60, 14]),
  afterEmerging: z.enum(['lapsed', 'stays']).default('lapsed'),
  /** What is asked of whoever comes back: 0 and false ask nothing. */
  trainingHours: z.int().min(0).max(200).default(15),
  rscHours: z.int().min(0).max(200).default(12),
  everythingSince: z.boolean().default(true),
  newReferences: z.int().min(0).max(6).default(3),
  signsEthics: z.boolean().default(true),
  asksMembership: z.boolean().default(true),
  inNextAudit: z.boolean().default(true),
})

export type LifePolicy = z.infer<typeof lifePolicy>
