import type { PeopleList } from '../../../services/people/list-people.ts'
import type { ListedApplicant } from '../../../store/people/list-applicants.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { AssignFields } from './assign-fields.tsx'
import { type PeopleRequest, Search } from './search.tsx'

interface PeoplePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly list: PeopleList
  readonly request: PeopleRequest
  readonly form?: FormView
}

/** The applicants of an association by name, with the means to find one and to assign advisors. */
export function PeoplePage({ frame, association, list, request, form = emptyForm }: PeoplePageProps) {
  const words = frame.language.text.people
  const { assign } = words
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{list.advisors ? words.lead(association.name) : words.leadAdvised}</p>
          {request.assigned === undefined ? null : (
            <div class="at-note" role="status">
              <p>{request.assigned === '0' ? assign.nothing : assign.done(request.assigned)}</p>
            </div>
          )}
          <Search
            frame={frame}
            association={association}
            request={request}
            hasFilter={list.advisors !== null}
          />
          {list.applicants.length === 0 ? (
            <p>{nobody(frame, list, request)}</p>
          ) : (
            <People {...{ frame, association, list, form }} />
          )}
          <Pages frame={frame} association={association} list={list} request={request} />
        </div>
      </main>
    </Layout>
  )
}

function nobody({ language: { text } }: Frame, list: PeopleList, { words, advisor }: PeopleRequest): string {
  if (words !== '' || advisor === 'none') return text.people.noneFound
  return list.advisors ? text.people.none : text.people.noneAdvised
}

/** For whoever may assign advisors the whole list is a form, so that many applicants are assigned at once. */
function People(props: Omit<PeoplePageProps, 'request' | 'form'> & { form: FormView }) {
  const { frame, association, list, form } = props
  const chosen = form.values.applicant ?? []
  const rows = (
    <ul class="at-lines at-applicants" aria-label={frame.language.text.people.list}>
      {list.applicants.map((applicant, index) => (
        <Row {...{ frame, association, list, applicant, index }} isChosen={chosen.includes(applicant.id)} />
      ))}
    </ul>
  )
  if (!list.advisors) return <div class="at-card">{rows}</div>
  return (
    <Form frame={frame} action={paths.assignAdvisor.href(association.shortId)} class="at-card">
      {rows}
      <AssignFields frame={frame} advisors={list.advisors} form={form} />
    </Form>
  )
}

interface RowProps extends Omit<PeoplePageProps, 'request' | 'form'> {
  readonly applicant: ListedApplicant
  readonly index: number
  readonly isChosen: boolean
}

/** The first box carries the id to which an error leads. */
function Row({ frame, association, list, applicant, index, isChosen }: RowProps) {
  const words = frame.language.text.people
  const advisors = list.advisorsOf.filter(({ applicantId }) => applicantId === applicant.id)
  const id = index === 0 ? 'applicant' : `applicant-${index + 1}`
  return (
    <li>
      <span class="at-applicants__who">
        {list.advisors ? (
          <input
            type="checkbox"
            id={id}
            name="applicant"
            value={applicant.id}
            checked={isChosen}
            aria-label={words.choose(applicant.name)}
          />
        ) : null}
        <a class="govuk-link" href={paths.applicant.href(association.shortId, applicant.id)}>
          <bdi>{applicant.name}</bdi>
        </a>
      </span>
      <span class="at-lines__state">
        {advisors.length > 0 ? words.advisedBy(advisors.map(({ name }) => name).join(', ')) : words.noAdvisor}
      </span>
      <span class="at-lines__when">
        <bdi>{applicant.email}</bdi>, {stateOf(frame, applicant, association.timeZone)}
      </span>
    </li>
  )
}

/** How much is in a portfolio, and when it was changed last. */
export function stateOf(
  { language: { text, format } }: Frame,
  applicant: ListedApplicant,
  timeZone: string,
): string {
  const { people } = text
  if (applicant.entryCount === 0 || !applicant.changedAt) return people.nothing
  const entries = people.entries(format.figure(applicant.entryCount))
  return `${entries}, ${people.changed(format.instant(applicant.changedAt, timeZone))}`
}

function Pages({ frame, association, list, request }: Omit<PeoplePageProps, 'form'>) {
  const words = frame.language.text.people
  const { next } = list
  if (!next && request.after === undefined) return null
  const find = { words: request.words, advisor: request.advisor }
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {request.after === undefined ? (
        <span />
      ) : (
        <a class="govuk-link" href={paths.people.href(association.shortId, find)}>
          {words.first}
        </a>
      )}
      {next ? (
        <a
          class="govuk-link"
          rel="next"
          href={paths.people.href(association.shortId, { ...find, after: next })}
        >
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}
