import type { Child } from 'hono/jsx'
import { decideStep, type StepName } from '../../../domain/applications/steps.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { EncouragedCard } from './encouraged-card.tsx'
import { ExcusedCard } from './excused-card.tsx'
import { ExpiryNote } from './expiry-note.tsx'
import { FindingsCards } from './findings-card.tsx'
import { NextCard } from './next-card.tsx'
import { RequestsCard } from './requests-card.tsx'
import { SinceCard } from './since-card.tsx'
import { StagesCard } from './stages-card.tsx'
import { StateLine } from './state-line.tsx'

/** What was just done, as the address says it. */
export const doneWords = ['opened', 'submitted', 'held', 'withdrawn', 'moved'] as const

interface ApplicationPageProps {
  readonly frame: Frame
  readonly own: OwnApplication
  readonly done: (typeof doneWords)[number] | undefined
  /** Cards of other parts of the process. */
  readonly cards: readonly Child[]
}

/** One application for its applicant: where it stands, what is done, what is next. */
export function ApplicationPage({ frame, own, done, cards }: ApplicationPageProps) {
  const { language } = frame
  const { text, format } = language
  const words = text.applications
  const { application, association, edition, policy, today } = own
  const hasEnded = own.next.step === 'none' || own.next.step === 'endorsed'
  return (
    <Layout frame={frame} title={edition.title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.applications.href()}>
              {words.title}
            </a>{' '}
            · {association.name} · {words.edition(format.month(application.edition))}
          </p>
          <h1 class="govuk-heading-xl">{edition.title}</h1>
          <p class="at-lead">
            <StateLine {...{ application, language }} next={own.next} timeZone={association.timeZone} />
          </p>
          {done ? (
            <div class="at-note" role="status">
              <p>{words.done[done]}</p>
            </div>
          ) : null}
          <ExpiryNote {...{ application, today, language }} policy={policy.applications} />
          <NextCard frame={frame} own={own} />
          <RequestsCard frame={frame} own={own} />
          {hasEnded ? null : <ExcusedCard frame={frame} own={own} />}
          <NewerCard frame={frame} own={own} />
          {hasEnded ? null : <FindingsCards frame={frame} own={own} />}
          {hasEnded ? null : <EncouragedCard frame={frame} own={own} />}
          <SinceCard frame={frame} own={own} />
        </div>
        <div>
          <StagesCard frame={frame} own={own} />
          {cards}
          <DaysCard frame={frame} own={own} />
          <OtherWays frame={frame} own={own} />
        </div>
      </main>
    </Layout>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly own: OwnApplication
}

function NewerCard({ frame, own }: PartProps) {
  const { text, format } = frame.language
  const words = text.applications.newer
  const { newer, application } = own
  if (!newer) return null
  return (
    <section class="at-card" aria-labelledby="newer-title">
      <h2 class="govuk-heading-m" id="newer-title">
        {words.title}
      </h2>
      <p>{words.text(format.day(newer.effectiveFrom), format.month(application.edition))}</p>
      <p>
        <a class="govuk-link" href={paths.moveEdition.href(application.id)}>
          {words.link}
        </a>
      </p>
    </section>
  )
}

function DaysCard({ frame, own }: PartProps) {
  const { text, format } = frame.language
  const words = text.applications.days
  const { application, association } = own
  const { openedAt, submittedAt, expiresOn, hasAppeal } = application
  const moment = (at: Date) => format.instant(at, association.timeZone)
  const lines = [
    [words.opened, moment(openedAt)],
    ...(submittedAt ? [[words.submitted, moment(submittedAt)]] : []),
    ...(expiresOn ? [[words.expires, format.day(expiresOn)]] : []),
  ]
  return (
    <section class="at-card" aria-labelledby="days-title">
      <h2 class="govuk-heading-s" id="days-title">
        {words.title}
      </h2>
      <dl class="at-app-days">
        {lines.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {expiresOn ? <p class="at-quiet">{hasAppeal ? words.expiresRests : words.expiresHint}</p> : null}
      {own.submission ? (
        <p>
          <a class="govuk-link" href={paths.submission.href(application.id, own.submission.number)}>
            {text.applications.submission.link}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** What the applicant may wish, and seldom does. */
function OtherWays({ frame, own }: PartProps) {
  const { text } = frame.language
  const words = text.applications
  const { application } = own
  const ways = [
    ['hold', paths.holdApplication.href(application.id), words.holding.link],
    ['withdraw', paths.withdrawApplication.href(application.id), words.withdrawing.link],
  ] as const satisfies readonly (readonly [StepName, string, string])[]
  const open = ways.filter(([step]) => decideStep(application, step, 'applicant').allowed)
  if (open.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="ways-title">
      <h2 class="govuk-heading-s" id="ways-title">
        {words.otherWays}
      </h2>
      <ul class="at-lines">
        {open.map(([, href, label]) => (
          <li>
            <a class="govuk-link at-lines__name" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
