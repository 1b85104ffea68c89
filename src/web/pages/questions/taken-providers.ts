import { z } from 'zod'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import type { ListOffer, OpenQuestion, ProviderMatch } from '../../../domain/providers/match-provider-list.ts'
import { longestName } from '../../../domain/providers/read-standing-form.ts'
import { StatementSchema } from '../../../domain/providers/standing.ts'
import type { ProviderListTaken, TakenProvider } from '../../../services/providers/take-provider-list.ts'

const line = z.int().min(1)
const Statements = z.array(StatementSchema).max(100)
const TakenSchema = z.strictObject({
  line,
  id: z.guid(),
  name: z.string().min(1).max(longestName),
  before: Statements.nullable(),
  after: Statements,
})
const AnswerSchema = z.strictObject({ questionId: z.guid(), line })

/** An offer as the value of its box: all that is done when it is ticked. */
export function writeOffer({ listed }: ProviderMatch, { who, endorsements }: ListOffer): string {
  return JSON.stringify({
    ...{ line: listed.line, id: who?.id ?? crypto.randomUUID(), name: listed.name },
    ...{ before: who?.endorsements ?? null, after: endorsements },
  } satisfies TakenProvider)
}

export function writeAnswer({ listed }: ProviderMatch, { id }: OpenQuestion): string {
  return JSON.stringify({ questionId: id, line: listed.line } satisfies z.infer<typeof AnswerSchema>)
}

/**
 * The boxes that were ticked; what is none of ours is left out. Who is in the register as listed goes along only
 * where a question about them is answered.
 */
export function readTakenProviders(fields: Fields): ProviderListTaken {
  const read = <Value>(name: string, schema: z.ZodType<Value>) =>
    listOf(fields, name).flatMap((value) => {
      const found = schema.safeParse(parse(value))
      return found.success ? [found.data] : []
    })
  const answers = read('answer', AnswerSchema)
  const asked = new Set(answers.map((each) => each.line))
  const known = read('known', TakenSchema).filter((each) => asked.has(each.line))
  return { providers: [...read('take', TakenSchema), ...known], answers, source: textOf(fields, 'source') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
