import type { PaperItem } from '../../../domain/exams/paper.ts'
import { minutesLeft } from '../../../domain/exams/sitting-clock.ts'
import type { OpenSitting } from '../../../services/exams/load-sitting.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { Question } from './question.tsx'

/** What was typed and could not be kept, by the id of the question. */
export type Unkept = ReadonlyMap<string, { readonly value: string; readonly isFlagged: boolean }>

interface QuestionsPageProps {
  readonly frame: Frame
  readonly open: OpenSitting
  readonly timeZone: string
  /** Which question is shown, counted from 1; left out where all are. */
  readonly number?: number
  readonly isSaved: boolean
  readonly unkept: Unkept
}

/** One question, or all of them: a form that saves whatever is pressed, and a script that saves without pressing. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { frame, open, number, unkept } = props
  const { text, format } = frame.language
  const words = text.examSitting
  const { sitting, paper, rules, answers } = open
  const all = paper.items.length
  const shown = paper.items.flatMap((item, index) =>
    number === undefined || number === index + 1 ? [{ item, at: index + 1 }] : [],
  )
  const title =
    number === undefined ? words.allTitle : words.question(format.figure(number), format.figure(all))
  const here =
    number === undefined ? paths.examQuestions.href(sitting.id) : paths.examQuestion.href(sitting.id, number)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-l">{words.startTitle[sitting.part]}</h1>
          {sitting.part === 'essay' ? (
            <p>{words.essayRule(format.figure(rules.essay.answered), format.figure(rules.essay.offered))}</p>
          ) : null}
          <at-exam {...scriptData(props)}>
            <Form frame={frame} action={here}>
              <Status {...props} />
              {shown.map(({ item, at }) => (
                <Question
                  {...{ frame, item, all, number: at }}
                  kept={answers.get(item.id)}
                  typed={unkept.get(item.id)}
                  isCompulsory={isCompulsory(open, item)}
                />
              ))}
              <Buttons {...{ frame, open, number, all }} />
              <ViewButtons {...{ frame, open }} />
            </Form>
          </at-exam>
        </div>
      </main>
    </Layout>
  )
}

export function isCompulsory({ sitting, rules, paper }: OpenSitting, item: PaperItem): boolean {
  return sitting.part === 'essay' && rules.essay.compulsory.includes(paper.items.indexOf(item) + 1)
}

/** What the script has to know: where to save, how long there is, and the words that it says. */
function scriptData({ frame, open, timeZone }: QuestionsPageProps) {
  const words = frame.language.text.examSitting
  const { sitting, now } = open
  const highest = Math.max(0, ...[...open.answers.values()].map(({ seq }) => seq))
  return {
    'data-sitting': sitting.id,
    'data-to': paths.examAnswers.href(sitting.id),
    'data-after': paths.examSitting.href(sitting.id),
    'data-hand-in': paths.handIn.href(sitting.id),
    'data-seq': String(highest),
    'data-zone': timeZone,
    'data-left': String(Math.max(0, (sitting.endsAt.getTime() - now.getTime()) / 1000)),
    'data-words': JSON.stringify({
      ...{
        saved: words.savedNow,
        saving: words.saving,
        notSaved: words.notSaved,
        signedOut: words.signedOut,
      },
      ...{ timeUp: words.timeUp, oneLeft: words.left('1'), left: words.left('#'), oneWord: words.words('1') },
      words: words.words('#'),
    }),
  }
}

/** The clock, which can be hidden, and whether all is saved. */
function Status({ frame, open, timeZone, isSaved }: QuestionsPageProps) {
  const { text, format } = frame.language
  const words = text.examSitting
  const { sitting, now, answers } = open
  const latest = [...answers.values()].map(({ savedAt }) => savedAt.getTime()).toSorted((a, b) => a - b)
  const last = latest.at(-1)
  return (
    <div class="at-exam-status">
      <p class="at-exam-status__clock" hidden={sitting.hidesClock}>
        <strong data-clock>{words.left(format.figure(minutesLeft(sitting.endsAt, now)))}</strong>{' '}
        <span class="at-quiet">{words.until(format.instant(sitting.endsAt, timeZone))}</span>
      </p>
      <p class="at-exam-status__saved" role="status" data-saved>
        {isSaved && last !== undefined ? words.saved(format.instant(new Date(last), timeZone)) : ''}
      </p>
      <p class="govuk-visually-hidden" role="status" data-announce></p>
    </div>
  )
}

interface ButtonProps {
  readonly frame: Frame
  readonly open: OpenSitting
  readonly number: number | undefined
  readonly all: number
}

function Buttons({ frame, number, all }: ButtonProps) {
  const words = frame.language.text.examSitting
  const isLast = number === undefined || number === all
  return (
    <p class="at-actions at-exam-buttons">
      {isLast ? null : (
        <button type="submit" name="act" value="next" class="govuk-button">
          {words.next}
        </button>
      )}
      <button
        type="submit"
        name="act"
        value="overview"
        class={isLast ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
      >
        {words.toOverview}
      </button>
      {number === undefined ? (
        <button type="submit" name="act" value="stay" class="govuk-button govuk-button--secondary">
          {words.save}
        </button>
      ) : null}
      {number !== undefined && number > 1 ? (
        <button type="submit" name="act" value="previous" class="govuk-button govuk-button--secondary">
          {words.previous}
        </button>
      ) : null}
    </p>
  )
}

/** After the others, so that the enter key goes on and hides nothing. */
function ViewButtons({ frame, open: { sitting } }: Pick<ButtonProps, 'frame' | 'open'>) {
  const words = frame.language.text.examSitting
  return (
    <p class="at-actions">
      <button
        type="submit"
        name="act"
        value={sitting.hidesClock ? 'show-clock' : 'hide-clock'}
        class="at-link-button"
      >
        {sitting.hidesClock ? words.show : words.hide}
      </button>
      <button
        type="submit"
        name="act"
        value={sitting.layout === 'all' ? 'layout-one' : 'layout-all'}
        class="at-link-button"
      >
        {sitting.layout === 'all' ? words.layoutOne : words.layoutAll}
      </button>
    </p>
  )
}
