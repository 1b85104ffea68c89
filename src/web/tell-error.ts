import { codeOf } from '../store/store-problem.ts'

/**
 * What the log says of an error that nobody expected: its sort, its code and where it happened. PostgreSQL puts the
 * values of rows into the message and the details of its errors, and those belong to people.
 */
export function tellError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = codeOf(error)
  const isOfDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  const said = isOfDatabase ? `${error.name} ${code}` : `${error.name}: ${error.message}`
  const frames = error.stack?.match(/^\s+at .*$/gm) ?? []
  return [said, ...frames].join('\n')
}
