import { dayIn } from '../../../domain/day-in.ts'
import { type FoundEntry, isCurrent, spelledNumber } from '../../../services/credentials/look-up-number.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'

interface NumberPageProps {
  readonly frame: Frame
  readonly number: string
  readonly entries: readonly FoundEntry[]
  readonly now: Date
  readonly form: FormView
}

/** What the register says of a number: where the code on a certificate leads. */
export function NumberPage({ frame, number, entries, now, form }: NumberPageProps) {
  const { text, format } = frame.language
  const words = text.credentials
  const title = words.register.title(spelledNumber(number))
  return (
    <Layout frame={frame} title={form.problems.length > 0 ? text.fault.pageTitle(title) : title}>
      <main class="at-main" id="main">
        <div class="at-column at-verify">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">{words.verify.title}</p>
          <h1 class="govuk-heading-xl">{withoutBidiControls(title)}</h1>
          {entries.length > 1 ? <p>{words.register.several}</p> : null}
          {entries.map((entry) => (
            <EntryCard frame={frame} entry={entry} today={dayIn(now, entry.timeZone)} />
          ))}
          {entries.length > 0 ? (
            <>
              <p>{words.register.compare}</p>
              <p class="at-quiet">{words.register.asOf(format.day(dayIn(now)))}</p>
            </>
          ) : (
            <HiddenForm {...{ frame, number, form }} />
          )}
          <p>
            <a class="govuk-link" href={paths.verify.href()}>
              {words.verify.another}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function EntryCard({ frame, entry, today }: { frame: Frame; entry: FoundEntry; today: Day }) {
  const { text, format } = frame.language
  const { register: words, result } = text.credentials
  const holds = isCurrent(entry, today)
  const { name, number, standardTitle, association, shortId, awardedOn, validUntil, state } = entry
  const asked = { number, name }
  const lines = [
    [result.holder, name],
    [result.badge, standardTitle],
    [result.by, association],
    [words.awarded, format.day(awardedOn)],
    ...untilLine(entry, today, frame),
  ] as const
  return (
    <section class={`at-card at-verdict at-verdict--${holds ? 'valid' : 'not-valid'}`}>
      <h2 class="govuk-heading-l">{holds ? words.current : words.notCurrent}</h2>
      <p>
        <State kind={holds ? 'met' : 'none'}>{words.states[state]}</State>
        {!holds && validUntil !== null && validUntil < today
          ? ` ${words.ranOut(format.day(validUntil))}`
          : null}
      </p>
      <dl class="at-claims">
        {lines.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{withoutBidiControls(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="govuk-link" href={paths.standing.href(shortId, asked)}>
          {text.register.askDay}
        </a>
      </p>
    </section>
  )
}

/** A day in the register is no promise: of what was revoked or given up before it, nothing is said of that day. */
function untilLine(
  entry: FoundEntry,
  today: Day,
  { language }: Frame,
): readonly (readonly [string, string])[] {
  const { text, format } = language
  const words = text.credentials.register
  const { validUntil } = entry
  if (validUntil === null) return []
  if (isCurrent(entry, today)) return [[words.validUntil, format.day(validUntil)]]
  return validUntil < today ? [[words.wasValidUntil, format.day(validUntil)]] : []
}

/** Typing the name keeps it out of the address, and so out of what servers and browsers remember. */
function HiddenForm({ frame, number, form }: { frame: Frame; number: string; form: FormView }) {
  const { text } = frame.language
  const words = text.credentials.register
  return (
    <section class="at-card" aria-labelledby="hidden">
      <h2 class="govuk-heading-m" id="hidden">
        {words.hidden}
      </h2>
      <p>{words.hiddenText}</p>
      <Form frame={frame} action={paths.verifyNumber.href(number)}>
        <TextField
          name="name"
          label={words.nameLabel}
          value={valueIn(form, 'name')}
          problem={problemIn(form, 'name')}
          errorPrefix={text.fault.prefix}
          autocomplete="off"
        />
        <button class="govuk-button" type="submit">
          {words.lookUp}
        </button>
      </Form>
    </section>
  )
}
