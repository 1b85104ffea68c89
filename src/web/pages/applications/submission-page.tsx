import type { Application } from '../../../domain/applications/application.ts'
import { type KeptSection, keptSections, type SectionBody } from '../../../domain/portfolio/entry.ts'
import { bodyOf, newestFirst } from '../../../domain/portfolio/newest-first.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Submission } from '../../../store/applications/submissions.ts'
import type { Association } from '../../../store/people/associations.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { hasFigures, tellState } from '../distance/tell-state.ts'
import { EntryFacts } from '../portfolio/entry-facts.tsx'
import { describeAlone } from '../portfolio/label-of.ts'
import type { NameLists } from '../portfolio/name-lists.ts'

interface SubmissionPageProps {
  readonly frame: Frame
  readonly application: Application
  readonly association: Association
  readonly edition: Edition
  readonly submission: Submission
  readonly all: readonly Pick<Submission, 'number' | 'submittedAt'>[]
  readonly names: NameLists
  /** The section whose entries are shown; all of them in a line each where none is. */
  readonly section: KeptSection | undefined
  /** The first entry that is shown of it, counted from 1. */
  readonly from: number
}

/** So many entries of a section stand on one page. */
const entriesAtOnce = 50

/** What was submitted, every entry of it, with the findings of that day. */
export function SubmissionPage(props: SubmissionPageProps) {
  const { frame, application, association, submission, section } = props
  const { text, format } = frame.language
  const words = text.applications.submission
  const when = format.instant(submission.submittedAt, association.timeZone)
  const edition = format.month(submission.evaluation.edition)
  const title = section ? `${words.title}: ${text.comments.sections[section]}` : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.application.href(application.id)}>
              {props.edition.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{words.lead(when, edition)}</p>
          {section ? <Entries {...props} section={section} /> : <Overview {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function Overview({ frame, application, association, edition, submission, all }: SubmissionPageProps) {
  const { language } = frame
  const { text, format } = language
  const words = text.applications.submission
  const findings = submission.evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
  return (
    <>
      <section class="at-card" aria-labelledby="entries-title">
        <h2 class="govuk-heading-m" id="entries-title">
          {words.entries}
        </h2>
        <ul class="at-lines">
          {keptSections.map((section) => (
            <li>
              <a
                class="govuk-link at-lines__name"
                href={paths.submission.href(application.id, submission.number, { section })}
              >
                {text.comments.sections[section]}
              </a>
              <span class="at-lines__state">
                {text.applications.submitting.entryCount(
                  format.figure(submission.portfolio[section]?.length ?? 0),
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="at-card" aria-labelledby="findings-title">
        <h2 class="govuk-heading-m" id="findings-title">
          {words.findings}
        </h2>
        <ul class="at-findings">
          {findings.map((finding) => {
            const requirement = edition.requirements.find(({ id }) => id === finding.requirement)
            const state = tellState(finding, requirement, language)
            return (
              <li>
                <b>{finding.title}</b> <State kind={state.kind}>{state.words}</State>
                {hasFigures(finding) ? (
                  <span class="at-num">
                    {' '}
                    {format.figure(finding.have)} {text.finding.of(format.figure(finding.need), finding.unit)}
                  </span>
                ) : null}
              </li>
            )
          })}
        </ul>
      </section>
      {all.length > 1 ? (
        <nav class="at-card" aria-labelledby="others-title">
          <h2 class="govuk-heading-s" id="others-title">
            {words.others}
          </h2>
          <ul class="govuk-list">
            {all.map(({ number, submittedAt }) => {
              const label = words.one(
                format.figure(number),
                format.instant(submittedAt, association.timeZone),
              )
              return (
                <li>
                  {number === submission.number ? (
                    <b aria-current="page">{label}</b>
                  ) : (
                    <a class="govuk-link" href={paths.submission.href(application.id, number)}>
                      {label}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
        </nav>
      ) : null}
    </>
  )
}

function Entries(props: SubmissionPageProps & { readonly section: KeptSection }) {
  const { frame, application, submission, section, from, names } = props
  const { language } = frame
  const { text, format } = language
  const words = text.applications.submission
  const all = entriesIn(submission, section)
  const shown = all.slice(from - 1, from - 1 + entriesAtOnce)
  const last = from - 1 + shown.length
  const href = (first: number) =>
    paths.submission.href(application.id, submission.number, { section, from: String(first) })
  return (
    <>
      {all.length === 0 ? <p>{words.none}</p> : null}
      {all.length > shown.length && shown.length > 0 ? (
        <p class="at-quiet">
          {words.shown(format.figure(from), format.figure(last), format.figure(all.length))}
        </p>
      ) : null}
      {shown.map((entry) => {
        const { label, when } = describeAlone(entry, names, language)
        return (
          <section class="at-card">
            <h2 class="govuk-heading-s">
              <bdi>{label}</bdi>
              <span class="at-quiet"> {when}</span>
            </h2>
            <EntryFacts {...{ entry, names, language }} />
          </section>
        )
      })}
      {from > 1 || last < all.length ? (
        <nav class="at-pages" aria-label={words.pages}>
          {from > 1 ? (
            <a class="govuk-link" rel="prev" href={href(Math.max(1, from - entriesAtOnce))}>
              {words.earlier}
            </a>
          ) : (
            <span />
          )}
          {last < all.length ? (
            <a class="govuk-link" rel="next" href={href(last + 1)}>
              {words.later}
            </a>
          ) : null}
        </nav>
      ) : null}
      <p>
        <a class="govuk-link" href={paths.submission.href(application.id, submission.number)}>
          {words.back}
        </a>
      </p>
    </>
  )
}

function entriesIn({ portfolio }: Submission, section: KeptSection): SectionBody[] {
  return newestFirst<{ readonly id?: string | undefined }>(section, portfolio[section] ?? []).map((entry) =>
    bodyOf(section, entry),
  )
}
