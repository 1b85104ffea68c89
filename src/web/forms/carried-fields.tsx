import type { Fields } from '../../domain/fields.ts'

interface Carried {
  readonly fields: Fields
  readonly without: readonly string[]
}

/** What was answered on the page before, unseen, so that the next answer is complete. */
export function CarriedFields(carried: Carried) {
  return (
    <>
      {pairsOf(carried).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** The same for an address; what was left empty says nothing there. */
export function carriedQuery(carried: Carried): string {
  const query = new URLSearchParams(pairsOf(carried).filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`
}

function pairsOf({ fields, without }: Carried): [string, string][] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'formToken' && !without.includes(name))
    .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}
