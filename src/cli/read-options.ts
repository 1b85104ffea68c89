import { parseArgs } from 'node:util'
import { en } from './messages/en.ts'
import { nearest } from './nearest.ts'

/** The options of a verb: `text` takes a value, `flag` does not. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>

export type OptionValues<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends 'flag' ? boolean : string | undefined
}

type ReadOptions<Kinds extends OptionKinds> =
  | { readonly values: OptionValues<Kinds>; readonly positionals: readonly string[] }
  | { readonly problem: string }

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** Reads arguments by `node:util`, with sentences of our own where they cannot be read. */
export function readOptions<const Kinds extends OptionKinds>(
  kinds: Kinds,
  args: readonly string[],
): ReadOptions<Kinds> {
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(kinds), strict: false, tokens: true })
  const optionTokens = tokens.filter((token) => token.kind === 'option')
  const problem = findProblem(kinds, optionTokens)
  if (problem !== undefined) return { problem }

  const given = new Map(optionTokens.map((token) => [token.name, token.value ?? true]))
  const values = Object.entries(kinds).map(([name, kind]) => [
    name,
    kind === 'flag' ? given.has(name) : given.get(name),
  ])
  return {
    // Each name of `kinds` has its value of the right type, by the line above.
    values: Object.fromEntries(values) as OptionValues<Kinds>,
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  }
}

function optionsOf(kinds: OptionKinds) {
  const entries = Object.entries(kinds).map(([name, kind]) => [
    name,
    kind === 'flag'
      ? { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }
      : { type: 'string' as const },
  ])
  return Object.fromEntries(entries)
}

function findProblem(kinds: OptionKinds, tokens: readonly OptionToken[]): string | undefined {
  const seen = new Set<string>()
  for (const token of tokens) {
    const problem = problemOf(kinds, token)
    if (problem !== undefined) return problem
    if (seen.has(token.name)) return en.usage.repeatedOption(token.rawName)
    seen.add(token.name)
  }
  return undefined
}

function problemOf(
  kinds: OptionKinds,
  { name, rawName, value, inlineValue }: OptionToken,
): string | undefined {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) return en.usage.unknownOption(rawName, nearest(name, Object.keys(kinds), 1)[0])
  if (kind === 'flag') return value === undefined ? undefined : en.usage.valueNotTaken(rawName)
  const isMissing = value === undefined || value === '' || (inlineValue === false && /^-./.test(value))
  return isMissing ? en.usage.valueMissing(rawName) : undefined
}
