import { createContext, useContext } from 'hono/jsx'
import type { Fields } from '../../domain/fields.ts'

/** What was typed into the form around a field and not sent; absent in nearly every form. */
export const TypedEarlier = createContext<Fields | undefined>(undefined)

/** The text that a field shows: what was typed into it earlier, or else what the page says. */
export function useTypedText(name: string, value: string): string {
  return useContext(TypedEarlier)?.[name]?.[0] ?? value
}

/** What is chosen in a field: what was chosen earlier, which may be nothing, or else what the page says. */
export function useTypedChoices(name: string, values: readonly string[]): readonly string[] {
  const typed = useContext(TypedEarlier)
  return typed ? (typed[name] ?? []) : values
}

/** The fields that say which state of things a form was shown with. */
const shownWith = ['version', 'revision', 'decision', 'decisions', 'last', 'after']

/**
 * What the form carried of the moment at which it was typed into: its person has not seen what others did since, and
 * is told so. It stands first in the form, and so counts before what the page says now.
 */
export function ShownWith({ typed }: { typed: Fields }) {
  return (
    <>
      {shownWith.flatMap((name) =>
        (typed[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  )
}
