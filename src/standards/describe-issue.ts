import type { z } from 'zod'

/** A fault in a document: where it is (JSONPath), and what to do about it. */
export interface Fault {
  readonly path: string
  readonly message: string
}

/** What to do about an issue for which the schema has no sentence of its own: hand this to `safeParse` as `error`. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${nameOfType(issue.expected)} here.`
    case 'invalid_value':
      return choiceOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? choiceOf(issue.options) : undefined
    case 'too_small':
      return atLeast(issue)
    case 'too_big':
      return issue.origin === 'number' ? `Give ${issue.maximum} or less.` : undefined
    case 'invalid_format':
      return issue.format === 'url' ? 'Give a web address, such as https://example.org.' : undefined
    case 'invalid_key':
      return issue.issues[0]?.message
    default:
      return undefined
  }
}

/** Each issue as a fault with its place; every field that is too much is a fault of its own. */
export function faultsOf(error: z.ZodError, root = '$', format?: string): Fault[] {
  const unknownField = `There is no such field ${format ? `in ${format}` : 'here'}. Remove it, or check its spelling.`
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key], root), message: unknownField }))
      : [{ path: pathOf(issue.path, root), message: issue.message }],
  )
}

/** A place as JSONPath; a name with a hyphen stays readable, any other odd name is quoted. */
export function pathOf(path: readonly PropertyKey[], root = '$'): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    const name = String(step)
    return /^[\w$-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
  })
  return root + steps.join('')
}

function choiceOf(values: readonly unknown[]): string {
  const [only] = values
  return values.length === 1
    ? `Write ${JSON.stringify(only)} here.`
    : `Use one of: ${values.map(String).join(', ')}.`
}

function atLeast({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return 'Write something here.'
  if (origin === 'array') return `Give at least ${minimum === 1 ? 'one entry' : `${minimum} entries`} here.`
  return inclusive === false ? `Give more than ${minimum}.` : `Give ${minimum} or more.`
}

const namesOfTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
}

/** What a value has to be, in words. */
export function nameOfType(expected: string): string {
  return namesOfTypes[expected] ?? expected
}
