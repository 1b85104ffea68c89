import { z } from 'zod'
import { DaySchema } from '../standards/day.ts'
import { FindingExceptionSchema } from './exception.ts'
import { codes, type Evaluation, outcomes, units } from './finding.ts'

const CountedEntrySchema = z.strictObject({
  entry: z.string().meta({ description: 'The id of an entry, or list and position as in exams[0]' }),
  amount: z.number(),
})

const FindingSchema = z.strictObject({
  requirement: z.string(),
  outcome: z.enum(outcomes),
  have: z.number(),
  need: z.number().meta({ description: '0 where no figure is asked' }),
  unit: z.enum(units),
  title: z.string(),
  reason: z.string(),
  remedy: z.string().meta({ description: 'What to do next; empty where nothing is left to do' }),
  clause: z.string(),
  counted: z.array(CountedEntrySchema),
  notCounted: z.array(CountedEntrySchema.extend({ code: z.enum(codes), reason: z.string() })),
  exception: FindingExceptionSchema.meta({
    description: 'Only where the association excused the requirement or a part of its figure',
  }).optional(),
})

/** The shape of an evaluation as `attune evaluate --json` writes it (docs/meaning.md). */
export const EvaluationSchema = z
  .strictObject({
    standard: z.string(),
    edition: z.string(),
    asOf: DaySchema,
    outcome: z.enum(outcomes).exclude(['advice']),
    findings: z.array(FindingSchema),
  })
  .meta({ id: 'attune-evaluation-1', title: 'Attune evaluation, format 1' })

type Fixed<Value> = Value extends object ? { readonly [Field in keyof Value]: Fixed<Value[Field]> } : Value
type Same<A, B> =
  (<Type>() => Type extends A ? 1 : 2) extends <Type>() => Type extends B ? 1 : 2 ? true : false

// Compiles only while this schema and the types of finding.ts say the same.
true satisfies Same<Fixed<z.infer<typeof EvaluationSchema>>, Fixed<Evaluation>>
