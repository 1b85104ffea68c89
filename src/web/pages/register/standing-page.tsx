import type { DayAnswered } from '../../../services/endorsements/answer-day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { type EntryAssociation, titleOf } from './parts.ts'

interface StandingPageProps {
  readonly frame: Frame
  /** Whose number it is; all are asked where it is left out. */
  readonly association: EntryAssociation | undefined
  readonly view: FormView
  /** `unknown`: the number and the name do not belong together; undefined before anything is asked. */
  readonly answered: DayAnswered | 'unknown' | undefined
  readonly now: Date
  readonly isSigned: boolean
}

/** Was this person endorsed on that day? A question by number and name, and its answer. */
export function StandingPage(props: StandingPageProps) {
  const { frame, association, view, answered } = props
  const { text } = frame.language
  const words = text.register.standing
  const field = (name: 'number' | 'name' | 'on') => ({
    name,
    value: valueIn(view, name),
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} title={words.problemsTitle} />
          <p class="at-eyebrow">
            <a
              class="govuk-link"
              href={association ? paths.registerOf.href(association.shortId) : paths.publicRegister.href()}
            >
              {association ? text.register.titleOf(association.name) : text.register.allOf}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {answered === undefined ? null : <Answer {...props} answered={answered} />}
          <form
            method="get"
            action={association ? paths.standing.href(association.shortId) : paths.standingAnywhere.href()}
            class="at-card"
            novalidate
          >
            <TextField {...field('number')} label={words.number} hint={words.numberHint} autocomplete="off" />
            <TextField {...field('name')} label={words.name} hint={words.nameHint} autocomplete="off" />
            <TextField {...field('on')} label={words.day} kind="date" />
            <button class="govuk-button" type="submit">
              {words.ask}
            </button>
          </form>
        </div>
      </main>
    </Layout>
  )
}

function Answer(props: StandingPageProps & { readonly answered: DayAnswered | 'unknown' }) {
  const { frame, association, view, answered, now, isSigned } = props
  const { language } = frame
  const { text, format } = language
  const words = text.register.standing
  if (answered === 'unknown' || !association) {
    const [number, name, on] = [valueIn(view, 'number'), valueIn(view, 'name'), valueIn(view, 'on')]
    const asked = { number, name, on }
    return (
      <div class="at-note" role="status">
        <p>{association ? words.unknownAt(association.name) : words.unknown}</p>
        {association ? (
          <p>
            <a class="govuk-link" href={paths.standingAnywhere.href(asked)}>
              {words.askAll}
            </a>
          </p>
        ) : null}
      </div>
    )
  }
  const { found, answer } = answered
  const { name, on, number, wasEndorsed } = answer
  const said = wasEndorsed ? words.yes(name, format.day(on)) : words.no(name, format.day(on))
  return (
    <section class="at-card" role="status" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        <bdi>{said}</bdi>
      </h2>
      <p>{words.what(titleOf(found, language), number, format.day(found.awardedOn))}</p>
      {wasEndorsed && found.state === 'emerging' ? <p>{words.emerging}</p> : null}
      <p class="at-quiet">{words.asked(format.instant(now, association.timeZone))}</p>
      {isSigned ? (
        <p>
          <a class="govuk-link" href={paths.standingSigned.href(association.shortId, { number, name, on })}>
            {words.signed}
          </a>
        </p>
      ) : null}
    </section>
  )
}
