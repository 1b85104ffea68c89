import { type ApplicationsFind, isNarrowed } from '../../../domain/workbench/applications-find.ts'
import { writeChosen } from '../../../domain/workbench/bulk.ts'
import type { FoundApplications } from '../../../services/workbench/find-applications.ts'
import type { ListedApplication } from '../../../store/workbench/list-applications.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { tellAge } from '../workbench/work-table.tsx'
import { BulkFields } from './bulk-fields.tsx'
import { Filters } from './filters.tsx'
import { fieldsOf, queryOf } from './list-query.ts'
import { SavedSearches } from './saved-searches.tsx'

export interface ListPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly found: FoundApplications
  readonly find: ApplicationsFind
  /** After which the page begins; undefined for the first. */
  readonly after: string | undefined
  readonly now: Date
  readonly searchId: string
  /** What was chosen for many, where it was refused. */
  readonly form: FormView
}

/** The applications of an association: found, narrowed, and chosen for what is done to many at once. */
export function ListPage(props: ListPageProps) {
  const { frame, association, found, find, form, after } = props
  const words = frame.language.text.staffApplications
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.list.lead}</p>
          <SavedSearches {...props} />
          <Filters {...props} />
          {found.applications.length === 0 ? (
            <p>{isNarrowed(find) ? words.list.noneFound : words.list.none}</p>
          ) : (
            <Form frame={frame} action={paths.bulk.href(association.shortId)} class="at-card">
              {Object.entries(fieldsOf({ ...queryOf(find), after })).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <Applications {...props} />
              <BulkFields frame={frame} form={form} />
            </Form>
          )}
          <Pages {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Applications(props: ListPageProps) {
  const words = props.frame.language.text.staffApplications.list
  return (
    <table class="at-work at-chosen">
      <caption class="govuk-visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.stands}</th>
          <th scope="col">{words.since}</th>
        </tr>
      </thead>
      <tbody>
        {props.found.applications.map((application, index) => (
          <Row {...props} application={application} index={index} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends ListPageProps {
  readonly application: ListedApplication
  readonly index: number
}

/** The first box carries the id to which a fault leads. */
function Row({ frame, association, application, index, now, form }: RowProps) {
  const { language } = frame
  const words = language.text.staffApplications
  const name = withoutBidiControls(application.name)
  return (
    <tr>
      <td>
        <span class="at-chosen__who">
          <input
            type="checkbox"
            id={index === 0 ? 'item' : `item-${index + 1}`}
            name="item"
            value={writeChosen(application)}
            checked={form.values.item?.includes(writeChosen(application))}
            aria-label={words.list.choose(name)}
          />
          <span>
            <a
              class="govuk-link at-work__who"
              href={paths.staffApplication.href(association.shortId, application.id)}
            >
              <bdi>{name}</bdi>
            </a>
            <span class="at-quiet at-work__detail">
              {words.number(String(application.number))} · {nameStandard(application.standard, language.text)}{' '}
              · <bdi>{application.email}</bdi>
            </span>
          </span>
        </span>
      </td>
      <td>{words.states[application.state]}</td>
      <td class="at-age">{tellAge(application.stateSince, now, language)}</td>
    </tr>
  )
}

function Pages({ frame, association: { shortId }, found: { next }, find, after }: ListPageProps) {
  const words = frame.language.text.staffApplications.list
  const isFirst = after === undefined
  if (isFirst && !next) return null
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {isFirst ? (
        <span />
      ) : (
        <a class="govuk-link" href={paths.staffApplications.href(shortId, queryOf(find))}>
          {words.first}
        </a>
      )}
      {next ? (
        <a
          class="govuk-link"
          rel="next"
          href={paths.staffApplications.href(shortId, {
            ...queryOf(find),
            after: `${next.id} ${next.since}`,
          })}
        >
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}
