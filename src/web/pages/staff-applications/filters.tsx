import { applicationStates } from '../../../domain/applications/states.ts'
import { type ApplicationsFind, isNarrowed } from '../../../domain/workbench/applications-find.ts'
import { Select } from '../../forms/choice-fields.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { ListPageProps } from './list-page.tsx'

const daysOffered = [7, 14, 30, 90, 180]

/** A form that only asks, so that its answer has an address; the filters are folded until one is used. */
export function Filters(props: ListPageProps) {
  const { frame, association, find } = props
  const words = frame.language.text.staffApplications.list
  const { words: _, ...others } = find
  return (
    <search>
      <form method="get" action={paths.staffApplications.href(association.shortId)}>
        <div class="at-find">
          <label class="govuk-label" for="words">
            {words.words}
          </label>
          <input class="govuk-input" type="search" id="words" name="words" value={find.words ?? ''} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {words.find}
          </button>
        </div>
        <details class="at-fold" open={isNarrowed(others)}>
          <summary>{words.more}</summary>
          <div class="at-filters">
            <Choices {...props} />
          </div>
        </details>
      </form>
      {isNarrowed(find) ? (
        <p>
          <a class="govuk-link" href={paths.staffApplications.href(association.shortId)}>
            {words.showAll}
          </a>
        </p>
      ) : null}
    </search>
  )
}

function Choices({ frame, found, find }: ListPageProps) {
  const { text, format } = frame.language
  const words = text.staffApplications
  const choice = (name: keyof ApplicationsFind, label: string, empty: string, choices: readonly Named[]) => (
    <Select
      {...{ name, label, empty, choices }}
      value={String(find[name] ?? '')}
      errorPrefix={text.fault.prefix}
    />
  )
  return (
    <>
      {choice('state', words.list.state, words.list.onTheWay, [
        { value: 'registering', label: words.list.registering },
        ...applicationStates.map((state) => ({ value: state, label: words.states[state] })),
      ])}
      {choice(
        'standard',
        words.list.standard,
        words.list.anyStandard,
        found.standards.map((standard) => ({ value: standard, label: nameStandard(standard, text) })),
      )}
      {choice(
        'reviewer',
        words.list.reviewer,
        words.list.anyReviewer,
        found.reviewers.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        'days',
        words.list.days,
        words.list.anyDays,
        daysOffered.map((days) => ({ value: String(days), label: words.list.daysAgo(format.figure(days)) })),
      )}
    </>
  )
}

interface Named {
  readonly value: string
  readonly label: string
}
