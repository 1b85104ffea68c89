import { z } from 'zod'
import { conditionNames } from './reinstatement.ts'

/** A condition as it stood when a return was decided, and whether staff accepted it as there. */
export const JudgedConditionsSchema = z.array(
  z.strictObject({
    name: z.enum(conditionNames),
    outcome: z.enum(['met', 'not-met', 'staff-look', 'follows']),
    have: z.number(),
    need: z.number(),
    until: z.string().optional(),
    isAccepted: z.boolean(),
  }),
)
export type JudgedConditions = z.infer<typeof JudgedConditionsSchema>
