/** What a form carried: every value of every name, as text, in the order given. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** The first value of a name without the blanks around it; empty where there is none. */
export function textOf(fields: Fields, name: string): string {
  return fields[name]?.[0]?.trim() ?? ''
}

/** All values of a name that are not empty. */
export function listOf(fields: Fields, name: string): readonly string[] {
  return (fields[name] ?? []).map((value) => value.trim()).filter((value) => value !== '')
}
