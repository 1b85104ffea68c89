import type { Messages } from '../../messages/messages.ts'

/** The name of a category; one that is not known anymore keeps its id. */
export function categoryName(category: string, { category: names }: Messages): string {
  const known: Readonly<Record<string, string>> = names
  return known[category] ?? category
}
