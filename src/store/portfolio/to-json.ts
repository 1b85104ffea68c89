/** JSON that PostgreSQL takes: text with half a surrogate pair, which a document may hold, is made whole. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each))
}
