import type { CountedEntry, Finding, NotCountedEntry, Unit } from '../../../evaluation/finding.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import type { Language } from '../../messages/messages.ts'
import type { EntryLabel } from './describe-entries.ts'

interface EntryListsProps {
  readonly finding: Finding
  readonly describe: (entry: string) => EntryLabel
  readonly language: Language
  /** How many entries of a list are shown; the rest is one sum. */
  readonly most?: number
}

/** A list is cut after so many entries, with the sum of the rest: a page of thousands helps nobody. */
const longestList = 120

/** The entries that count, and those that do not, under the reason that they share. */
export function EntryLists({ finding, describe, language, most = longestList }: EntryListsProps) {
  const { text } = language
  const reasons = [...Map.groupBy(finding.notCounted, ({ reason }) => reason).entries()]
  const listOf = (entries: readonly CountedEntry[]) => (
    <EntryList {...{ entries, describe, language, most }} unit={finding.unit} />
  )
  return (
    <>
      <h4>{text.finding.counted}</h4>
      {finding.counted.length === 0 ? <p>{text.finding.nothingCounted}</p> : listOf(finding.counted)}
      {reasons.length > 0 ? <h4>{text.finding.notCounted}</h4> : null}
      {reasons.map(([reason, entries]: [string, NotCountedEntry[]]) => (
        <>
          <p>{reason}</p>
          {listOf(entries)}
        </>
      ))}
    </>
  )
}

interface EntryListProps extends Omit<EntryListsProps, 'finding' | 'most'> {
  readonly most: number
  readonly entries: readonly CountedEntry[]
  readonly unit: Unit
}

function EntryList({ entries, unit, describe, most, language }: EntryListProps) {
  const { text, format } = language
  const rest = entries.slice(most)
  return (
    <ul class="at-entries">
      {entries.slice(0, most).map(({ entry, amount }) => {
        const { label, when, href, confirmation } = describe(entry)
        const figure = format.figure(amount)
        return (
          <li>
            {href ? (
              <a class="govuk-link" href={href}>
                <bdi>{label}</bdi>
              </a>
            ) : (
              <bdi>{label}</bdi>
            )}{' '}
            <span class="at-entries__when">
              {when}
              {confirmation ? (
                <>
                  , <ConfirmationMark frame={{ language }} state={confirmation} />
                </>
              ) : null}
            </span>{' '}
            {unit === 'hours' || unit === 'months' ? (
              <span class="at-num">
                {figure} {text.unit(unit, figure)}
              </span>
            ) : null}
          </li>
        )
      })}
      {rest.length > 0 ? <li>{text.finding.more(rest.length, format.figure(sum(rest)), unit)}</li> : null}
    </ul>
  )
}

function sum(entries: readonly CountedEntry[]): number {
  return entries.reduce((total, { amount }) => total + Math.round(amount * 1e6), 0) / 1e6
}
