/** What a form carried: every value of every name, as text, in the order given. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** The first value of a name without the blanks around it; empty where there is none. */
export function textOf(fields: Fields, name: string): string {
  return fields[name]?.[0]?.trim() ?? ''
}

/** A whole number as the database counts; 0 where there is none, or one that is too large to be ours. */
export function numberOf(fields: Fields, name: string): number {
  const text = textOf(fields, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** All values of a name that are not empty. */
export function listOf(fields: Fields, name: string): readonly string[] {
  return (fields[name] ?? []).map((value) => value.trim()).filter((value) => value !== '')
}
