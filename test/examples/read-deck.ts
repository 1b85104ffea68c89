import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { codes, outcomes } from '../../src/evaluation/finding.ts'
import { PortfolioSchema } from '../../src/evaluation/portfolio.ts'
import { DaySchema } from '../../src/standards/day.ts'
import { describeIssue, faultsOf } from '../../src/standards/describe-issue.ts'

const Period = z
  .templateLiteral([z.string(), '..', z.string()])
  .transform((text) => text.split('..'))
  .pipe(z.tuple([DaySchema, DaySchema]))
  .transform(([from, to]) => ({ from, to }))

const Share = z
  .templateLiteral([z.int(), '/', z.int()])
  .transform((text) => text.split('/').map(Number))
  .pipe(z.tuple([z.int().min(0), z.int().min(1)]))
  .transform(([of, from]) => ({ of, from }))

const ExpectedFinding = z.strictObject({
  outcome: z.enum(outcomes),
  have: z.number().optional(),
  need: z.number().optional(),
  /** Every entry that counts, with its amount. */
  counted: z.record(z.string(), z.number()).optional(),
  /** Every entry that does not count, or not wholly, with its code. */
  notCounted: z.record(z.string(), z.enum(codes)).optional(),
})

const Example = z.strictObject({
  title: z.string().min(1),
  asOf: DaySchema,
  period: Period.optional(),
  share: Share.optional(),
  heldBy: DaySchema.optional(),
  portfolio: z.record(z.string(), z.unknown()),
  expect: z.strictObject({
    outcome: z.enum(outcomes).exclude(['advice']).optional(),
    findings: z.record(z.string(), ExpectedFinding).default({}),
    absent: z.array(z.string()).default([]),
  }),
})

const Deck = z.strictObject({
  standard: z.string(),
  people: z.record(z.string(), PortfolioSchema).default({}),
  examples: z.array(Example).min(1),
})

export type Deck = z.infer<typeof Deck>
export type Example = z.infer<typeof Example>
export type ExpectedFinding = z.infer<typeof ExpectedFinding>

/** The worked examples of one file, each with its whole portfolio (standards/examples/README.md). */
export function readDeck(path: string): Deck {
  const result = Deck.safeParse(parse(readFileSync(path, 'utf8')), { error: describeIssue })
  if (!result.success) throw new Error(faultLines(path, result.error))
  const deck = result.data
  const examples = deck.examples.map((example) => ({
    ...example,
    portfolio: composePortfolio(example.portfolio, deck.people),
  }))
  return { ...deck, examples }
}

function faultLines(path: string, error: z.ZodError): string {
  return faultsOf(error)
    .map((fault) => `${path} ${fault.path}: ${fault.message}`)
    .join('\n')
}

function composePortfolio(portfolio: Example['portfolio'], people: Deck['people']): Example['portfolio'] {
  const { base, ...lists } = portfolio
  if (base === undefined) return lists
  const person = typeof base === 'string' ? people[base] : undefined
  if (person === undefined) throw new Error(`The deck has no person named ${JSON.stringify(base)}.`)
  return { ...person, ...lists }
}
