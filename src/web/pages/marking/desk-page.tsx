import type { ListedScript, OfficeWork } from '../../../services/marking/see-scripts.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { nameCategory } from './parts.ts'

interface DeskPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly work: OfficeWork
  /** What was just done, in words. */
  readonly did: string | undefined
}

/** Where the marking of an office stands: what to look through, whom to ask, what to release. */
export function DeskPage({ frame, association, work, did }: DeskPageProps) {
  const { text } = frame.language
  const words = text.marking.desk
  const hasVacant = work.scripts.some(({ vacant }) => vacant > 0)
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examOffice.href(association.shortId)}>
              {text.examOffice.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {did ? (
            <div class="at-note" role="status">
              <p>{did}</p>
            </div>
          ) : null}
          <Unmasked {...{ frame, association, work }} />
          <section class="at-card" aria-labelledby="scripts-title">
            <h2 class="govuk-heading-m" id="scripts-title">
              {words.scripts}
            </h2>
            {work.scripts.length === 0 ? <p>{words.noneScripts}</p> : null}
            <ul class="at-lines">
              {work.scripts.map((listed) => (
                <ScriptLine {...{ frame, association, listed }} />
              ))}
            </ul>
            <p class="at-quiet">{words.askAllText}</p>
            {hasVacant ? (
              <ActionButton
                frame={frame}
                action={paths.askMarkers.href(association.shortId)}
                label={words.askAll}
                look="primary"
              />
            ) : null}
          </section>
          <Appeals {...{ frame, association, work }} />
          <Ways {...{ frame, association }} />
        </div>
      </main>
    </Layout>
  )
}

type PartProps = Omit<DeskPageProps, 'did'>

function Unmasked({ frame, association, work }: PartProps) {
  const { text, format } = frame.language
  const words = text.marking.desk
  return (
    <section class="at-card" aria-labelledby="unmasked-title">
      <h2 class="govuk-heading-m" id="unmasked-title">
        {words.unmasked}
      </h2>
      {work.unmasked.length === 0 ? <p class="at-quiet">{words.noneUnmasked}</p> : null}
      <ul class="at-lines">
        {work.unmasked.map(({ id, category, handedInAt }) => (
          <li>
            <a class="govuk-link" href={paths.maskScript.href(association.shortId, id)}>
              {words.unmaskedLine(nameCategory(category, text))}
            </a>
            {handedInAt ? (
              <span class="at-lines__when">
                {words.since(format.instant(handedInAt, association.timeZone))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ScriptLine({ frame, association, listed }: Omit<PartProps, 'work'> & { listed: ListedScript }) {
  const { text, format } = frame.language
  const words = text.marking.desk
  const { script, marking, done, wanted, vacant } = listed
  return (
    <li>
      <a class="govuk-link" href={paths.markedScript.href(association.shortId, script.id)}>
        {words.script(script.code)}
      </a>
      <span class="at-lines__state">
        {nameCategory(script.category, text)}, {words.states[marking.state]}
      </span>
      <span class="at-lines__when">
        {[
          words.progress(format.figure(done), format.figure(wanted)),
          vacant > 0 ? words.vacant(format.figure(vacant)) : '',
        ]
          .filter((each) => each !== '')
          .join('; ')}
      </span>
    </li>
  )
}

function Appeals({ frame, association, work }: PartProps) {
  const { text, format } = frame.language
  const words = text.marking.desk
  if (work.appeals.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="appeals-title">
      <h2 class="govuk-heading-m" id="appeals-title">
        {words.appeals}
      </h2>
      <ul class="at-lines">
        {work.appeals.map(({ id, askedAt, state }) => (
          <li>
            <a class="govuk-link" href={paths.answerMarkAppeal.href(association.shortId, id)}>
              {words.appealLine(format.instant(askedAt, association.timeZone))}
            </a>
            <span class="at-lines__state">{words.appealStates[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ways({ frame, association: { shortId } }: Omit<PartProps, 'work'>) {
  const words = frame.language.text.marking.desk
  const ways = [
    [words.markers, paths.markers.href(shortId)],
    [words.calibrations, paths.calibrations.href(shortId)],
    [words.figures, paths.markingFigures.href(shortId)],
  ] as const
  return (
    <ul class="at-entries at-onward">
      {ways.map(([label, href]) => (
        <li>
          <a class="govuk-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
