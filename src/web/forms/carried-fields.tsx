import type { Fields } from '../../domain/fields.ts'

/** What was answered on the page before, unseen, so that the next answer is complete. */
export function CarriedFields({ fields, without }: { fields: Fields; without: readonly string[] }) {
  return (
    <>
      {Object.entries(fields)
        .filter(([name]) => name !== 'formToken' && !without.includes(name))
        .flatMap(([name, values]) =>
          values.map((value) => <input type="hidden" name={name} value={value} />),
        )}
    </>
  )
}
