const longestName = 60

/** What the entry that a fault lies in is called in the document itself; undefined where it has no name. */
export function nameEntry(document: unknown, path: string): string | undefined {
  const [, list, position] = /^\$\.(\w+)\[(\d+)\]/.exec(path) ?? []
  if (list === undefined || position === undefined) return undefined
  const entry = fieldOf(fieldOf(document, list), position)
  const name = ['title', 'name', 'degree']
    .map((field) => fieldOf(entry, field))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return name === undefined ? undefined : shortened(name.trim())
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name
}
