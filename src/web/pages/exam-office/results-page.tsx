import type { ResultsView, ScoredSitting } from '../../../services/exams/office/load-office.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { Lines } from './office-page.tsx'
import { OfficeShell, Part, Who } from './shell.tsx'

interface ResultsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly view: ResultsView
  readonly problems: readonly FieldProblem[]
  readonly note: string | undefined
}

/** Multiple choice that waits to be released, and what was. */
export function ResultsPage({ frame, association, view, problems, note }: ResultsPageProps) {
  const { text, format } = frame.language
  const words = text.examOffice
  const { released, scored } = view
  return (
    <OfficeShell {...{ frame, association, note, problems }} title={words.results.title}>
      <Part id="scored" title={words.results.scored}>
        {scored.length === 0 ? (
          <p>{words.results.noneScored}</p>
        ) : (
          <ReleaseForm {...{ frame, association, scored }} />
        )}
      </Part>
      <Part id="released" title={words.results.released}>
        {released.length === 0 ? <p>{words.results.noneReleased}</p> : null}
        <Lines>
          {released.map(({ result, candidate }) => (
            <li>
              <strong>
                <Who candidate={candidate} />
              </strong>
              <span>
                {words.parts[result.part]}, {format.day(result.satOn)}
                {result.source === 'imported' ? `, ${words.results.imported}` : ''}
              </span>
              <State kind={result.passed ? 'met' : 'none'}>{words.results.outcome(result.passed)}</State>
            </li>
          ))}
        </Lines>
      </Part>
      <p>
        <a class="govuk-link" href={paths.importExamResults.href(association.shortId)}>
          {words.import.title}
        </a>
      </p>
    </OfficeShell>
  )
}

interface ReleaseProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly scored: readonly ScoredSitting[]
}

function ReleaseForm({ frame, association, scored }: ReleaseProps) {
  const { text, format } = frame.language
  const words = text.examOffice.results
  const ready = scored.filter(({ score }) => score !== undefined)
  return (
    <>
      <p>{words.scoredLead}</p>
      <Form frame={frame} action={paths.examResults.href(association.shortId)}>
        <Checkboxes
          name="sitting"
          label={words.choose}
          values={ready.map(({ sitting }) => sitting.id)}
          choices={ready.map(({ sitting, candidate, score, passed }) => ({
            value: sitting.id,
            label: candidate?.name ?? '–',
            hint: score
              ? `${words.score(format.figure(score.correct), format.figure(score.items))}, ${words.outcome(passed)}`
              : undefined,
          }))}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.release}
        </button>
      </Form>
      {scored.length > ready.length ? (
        <p class="at-quiet">
          {format.figure(scored.length - ready.length)} {words.notScored}
        </p>
      ) : null}
    </>
  )
}
