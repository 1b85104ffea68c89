import type { ExamResult } from '../../../domain/exams/exam-result.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { areaName } from './parts.ts'

interface ResultLinesProps {
  readonly frame: Frame
  readonly results: readonly ExamResult[]
  readonly domains: readonly CompetencyDomain[]
}

/** What was released of a part, with how each area went, whatever the result. */
export function ResultLines({ frame, results, domains }: ResultLinesProps) {
  const { text, format } = frame.language
  const words = text.exams
  return (
    <>
      {results.map(({ satOn, passed, score, source, feedback, sittingId }) => (
        <div class="at-exam-result">
          <p>
            <State kind={passed ? 'met' : 'none'}>
              {words.resultOf(format.day(satOn))}: {words.outcome(passed)}
            </State>
            {score === null ? null : <span class="at-quiet"> {words.score(format.percent(score))}</span>}
          </p>
          {source === 'imported' ? <p class="at-quiet">{words.imported}</p> : null}
          {feedback.areas.length > 0 ? (
            <details class="at-fold">
              <summary>{words.byArea}</summary>
              <ul class="at-statements">
                {feedback.areas.map(({ area, share }) => (
                  <li>
                    {areaName(domains, area)}: {format.percent(share)}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          {feedback.words.length > 0 ? <p class="at-quiet">{words.said}</p> : null}
          {feedback.words.map((said) => (
            <p class="at-said">{said}</p>
          ))}
          {sittingId ? (
            <p>
              <a class="govuk-link" href={paths.examResult.href(sittingId)}>
                {text.marking.result.link}
              </a>
            </p>
          ) : null}
        </div>
      ))}
    </>
  )
}
