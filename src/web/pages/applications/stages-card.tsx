import type { ApplicationState } from '../../../domain/applications/states.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'

const stages = ['prepare', 'check', 'review', 'decide', 'endorsed'] as const
type Stage = (typeof stages)[number]

/** The stage of each state; one that rests stands where it was held, one that ended early nowhere. */
const stageOf: Readonly<Record<ApplicationState, Stage | undefined>> = {
  draft: 'prepare',
  returned: 'prepare',
  deferred: 'prepare',
  submitted: 'check',
  'in-review': 'review',
  'more-asked': 'review',
  'approved-for-exam': 'decide',
  endorsed: 'endorsed',
  'on-hold': undefined,
  withdrawn: undefined,
  expired: undefined,
}

/** The way of an application from beginning to end, with the place where it is. */
export function StagesCard({ frame, own }: { frame: Frame; own: OwnApplication }) {
  const words = frame.language.text.applications.stages
  const { state, heldFrom } = own.application
  const here = stageOf[heldFrom ?? state]
  const place = here === undefined ? -1 : stages.indexOf(here)
  const hasExam = own.edition.requirements.some(({ kind }) => kind === 'exam')
  const shown = stages.filter((stage) => stage !== 'decide' || hasExam)
  return (
    <section class="at-card" aria-labelledby="stages-title">
      <h2 class="govuk-heading-s" id="stages-title">
        {words.title}
      </h2>
      <ol class="at-stages">
        {shown.map((stage) => {
          const isHere = stage === here
          const isDone = stages.indexOf(stage) < place || (isHere && stage === 'endorsed')
          return (
            <li aria-current={isHere ? 'step' : undefined}>
              <State kind={isDone ? 'met' : isHere ? 'short' : 'advice'}>{words[stage]}</State>
              {isDone || isHere ? (
                <span class="govuk-visually-hidden">, {isDone ? words.done : words.now}</span>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
