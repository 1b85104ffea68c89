import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

/** What the address of the list of people asks for. */
export interface PeopleRequest {
  readonly words: string
  /** `none`: those without an advisor. */
  readonly advisor: 'none' | ''
  /** The last applicant of the page before. */
  readonly after: string | undefined
  /** How many were assigned by the form that led here. */
  readonly assigned: string | undefined
}

interface SearchProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly request: PeopleRequest
  readonly hasFilter: boolean
}

/** A form that only asks, so that its answer has an address. */
export function Search({ frame, association, request, hasFilter }: SearchProps) {
  const words = frame.language.text.people
  const isNarrowed = request.words !== '' || request.advisor !== ''
  return (
    <search>
      <form method="get" action={paths.people.href(association.shortId)} class="at-find">
        <label class="govuk-label" for="words">
          {words.find}
        </label>
        <input class="govuk-input" type="search" id="words" name="words" value={request.words} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.findButton}
        </button>
        {hasFilter ? (
          <label class="at-find__more">
            <input type="checkbox" name="advisor" value="none" checked={request.advisor === 'none'} />{' '}
            {words.withoutAdvisor}
          </label>
        ) : null}
      </form>
      {isNarrowed ? (
        <p>
          <a class="govuk-link" href={paths.people.href(association.shortId)}>
            {words.showAll}
          </a>
        </p>
      ) : null}
    </search>
  )
}
