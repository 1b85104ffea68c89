/** The kinds of entries that one source file appends to the record, read from its text. */
export interface FoundKinds {
  readonly literal: readonly string[]
  /** What stands before the first gap of a kind that is put together, such as `application-`. */
  readonly begun: readonly string[]
}

const callPattern = /\b(appendRecord|record[A-Z]\w*)\(/g
const kindsIn = /[a-z]+(?:-[a-z]+)+/g
const kindPattern = /[a-z]+(?:-[a-z]+)+/

/** Finds kinds in calls of appendRecord, and in the arguments of functions that wrap it and are named record…. */
export function findKinds(text: string): FoundKinds {
  const literal = new Set<string>()
  const begun = new Set<string>()
  for (const { 1: name, index = 0, 0: head } of text.matchAll(callPattern)) {
    const call = balanced(text, index + head.length - 1)
    const place = name === 'appendRecord' ? kindExpression(call) : withoutObjects(call)
    for (const [, kind = ''] of place.matchAll(new RegExp(`'(${kindPattern.source})'`, 'g')))
      literal.add(kind)
    for (const [, start = ''] of place.matchAll(/`([a-z-]+-)\$\{/g)) begun.add(start)
  }
  // A function of its own, to which the kind is handed: its type names them all.
  if (/\bappendRecord\(/.test(text))
    for (const [, union = ''] of text.matchAll(/\bkind: ('[a-z]+-[a-z-]+'(?: \| '[a-z]+-[a-z-]+')+),/g))
      for (const [kind] of union.matchAll(kindsIn)) literal.add(kind)
  return { literal: [...literal], begun: [...begun] }
}

/** From an opening bracket to the one that closes it. */
function balanced(text: string, start: number): string {
  let depth = 0
  for (let place = start; place < text.length; place += 1) {
    const letter = text.charAt(place)
    if ('([{'.includes(letter)) depth += 1
    if (')]}'.includes(letter)) depth -= 1
    if (depth === 0) return text.slice(start, place + 1)
  }
  return text.slice(start)
}

/** What is given as `kind`, up to the comma or line break after it. */
function kindExpression(call: string): string {
  return [...call.matchAll(/\bkind: ((?:`[^`]*`|[^,\n])*)/g)].map(([, expression]) => expression).join('\n')
}

function withoutObjects(call: string): string {
  const inner = call.replaceAll(/(?<!\$)\{[^{}]*\}/g, '')
  return inner === call ? call : withoutObjects(inner)
}
