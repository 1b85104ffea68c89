import { isSection, keptSections, type Section } from '../../../domain/portfolio/entry.ts'
import type { SeenApplicant } from '../../../services/people/see-applicant.ts'
import type { Association } from '../../../store/people/associations.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, Form } from '../../forms/form.tsx'
import { emptyForm } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { ThreadList } from '../comments/message-list.tsx'
import { type Reading, Thread } from '../comments/thread.tsx'
import type { NameLists } from '../portfolio/name-lists.ts'
import { AssignFields } from './assign-fields.tsx'
import { stateOf } from './people-page.tsx'

interface ApplicantPageProps extends Reading {
  readonly frame: Frame
  readonly seen: SeenApplicant
  readonly names: NameLists
}

/** An applicant for staff and advisor: the sections of the portfolio, who advises, and all that was said. */
export function ApplicantPage({ frame, seen, names, ...reading }: ApplicantPageProps) {
  const { applicant, whole } = seen
  const { association } = whole
  const words = frame.language.text.people
  return (
    <Layout frame={frame} title={applicant.name}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.people.href(association.shortId)}>
              {words.title}, {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{applicant.name}</bdi>
          </h1>
          <p class="at-lead">
            <bdi>{applicant.email}</bdi>, {stateOf(frame, applicant, association.timeZone)}
          </p>
          <Sections frame={frame} seen={seen} />
          <Advisors frame={frame} seen={seen} />
          <Threads frame={frame} seen={seen} names={names} association={association} />
          <Thread frame={frame} view={whole} {...reading} />
        </div>
      </main>
    </Layout>
  )
}

/** Those that a person keeps, and others that have entries. */
function Sections({ frame, seen }: { frame: Frame; seen: SeenApplicant }) {
  const { text, format } = frame.language
  const words = text.people
  const kept = new Set<Section>(keptSections)
  const others = Object.keys(text.comments.sections).filter(
    (section): section is Section => isSection(section) && !kept.has(section) && seen.counts.has(section),
  )
  return (
    <section class="at-card" aria-labelledby="sections-title">
      <h2 class="govuk-heading-m" id="sections-title">
        {words.applicant.sections}
      </h2>
      <p class="at-quiet">{words.applicant.sectionsLead}</p>
      <ul class="at-lines">
        {[...kept, ...others].map((section) => (
          <li>
            <a
              class="govuk-link"
              href={paths.applicantSection.href(seen.whole.association.shortId, seen.applicant.id, section)}
            >
              {text.comments.sections[section]}
            </a>
            <span class="at-lines__state">
              {seen.counts.has(section)
                ? words.entries(format.figure(seen.counts.get(section) ?? 0))
                : words.applicant.empty}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Advisors({ frame, seen }: { frame: Frame; seen: SeenApplicant }) {
  const words = frame.language.text.people
  const { assign } = words
  const { advisors, advisorsOf, applicant } = seen
  const { shortId } = seen.whole.association
  return (
    <section class="at-card" aria-labelledby="advisors-title">
      <h2 class="govuk-heading-m" id="advisors-title">
        {assign.advisors}
      </h2>
      {advisorsOf.length === 0 ? <p>{words.noAdvisor}</p> : null}
      <ul class="at-lines">
        {advisorsOf.map(({ id, name }) => (
          <li>
            <bdi>{name}</bdi>
            {advisors ? (
              <ActionButton
                frame={frame}
                action={paths.endAdvisor.href(shortId)}
                label={assign.end}
                about={assign.endAbout(name)}
                look="link"
                fields={{ advisor: id, applicant: applicant.id }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {advisors ? (
        <Form frame={frame} action={paths.assignAdvisor.href(shortId)}>
          <input type="hidden" name="applicant" value={applicant.id} />
          <input type="hidden" name="then" value="applicant" />
          <AssignFields frame={frame} advisors={advisors} form={emptyForm} isForOne={true} />
        </Form>
      ) : null}
    </section>
  )
}

interface ThreadsProps {
  readonly frame: Frame
  readonly seen: SeenApplicant
  readonly names: NameLists
  readonly association: Association
}

/** Threads about sections and entries; that about the whole portfolio stands below in full. */
function Threads({ frame, seen, names, association }: ThreadsProps) {
  const words = frame.language.text.people.applicant
  const threads = seen.threads.filter(({ subject }) => subject.kind !== 'portfolio')
  return (
    <section class="at-card" aria-labelledby="threads-title">
      <h2 class="govuk-heading-m" id="threads-title">
        {words.threads}
      </h2>
      {threads.length === 0 ? (
        <p class="at-quiet">{words.noThreads}</p>
      ) : (
        <ThreadList
          {...{ frame, threads, names }}
          associations={new Map([[association.id, association]])}
          isOwn={false}
        />
      )}
    </section>
  )
}
