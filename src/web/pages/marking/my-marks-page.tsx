import type { MyMark, MyMarks } from '../../../services/marking/see-mark.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { nameCategory } from './parts.ts'

interface MyMarksPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly personId: string
  readonly mine: MyMarks
  readonly did: 'given' | 'returned' | undefined
}

/** Where a marker begins: what waits, and how long it takes. */
export function MyMarksPage({ frame, association, personId, mine, did }: MyMarksPageProps) {
  const { text, format } = frame.language
  const words = text.marking.home
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {did ? (
            <div class="at-note" role="status">
              <p>{words[did]}</p>
            </div>
          ) : null}
          {mine.open.length > 0 ? <p class="at-lead">{words.lead(format.figure(mine.minutes))}</p> : null}
          <section class="at-card" aria-labelledby="open-title">
            <h2 class="govuk-heading-m" id="open-title">
              {words.open}
            </h2>
            {mine.open.length === 0 ? <p>{words.nothing}</p> : null}
            <ul class="at-lines">
              {mine.open.map((each) => (
                <Line {...{ frame, association }} mine={each} />
              ))}
            </ul>
          </section>
          <section class="at-card" aria-labelledby="done-title">
            <h2 class="govuk-heading-m" id="done-title">
              {words.done}
            </h2>
            {mine.done.length === 0 ? <p class="at-quiet">{words.noneDone}</p> : null}
            <ul class="at-lines">
              {mine.done.map((each) => (
                <Line {...{ frame, association }} mine={each} />
              ))}
            </ul>
          </section>
          <p class="at-onward">
            <a class="govuk-link" href={paths.marker.href(association.shortId, personId)}>
              {words.settings}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function Line({
  frame,
  association,
  mine,
}: Pick<MyMarksPageProps, 'frame' | 'association'> & { mine: MyMark }) {
  const { text, format } = frame.language
  const words = text.marking.home
  const name = words.script(mine.code)
  return (
    <li>
      {mine.markId ? (
        <a class="govuk-link" href={paths.mark.href(association.shortId, mine.markId)}>
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      <span class="at-lines__state">
        {[nameCategory(mine.category, text), words.kinds[mine.kind]].filter(Boolean).join(', ')}
      </span>
      {mine.isDone ? null : (
        <span class="at-lines__when">
          {[words.minutes(format.figure(mine.minutes)), mine.dueOn ? words.due(format.day(mine.dueOn)) : '']
            .filter(Boolean)
            .join(', ')}
        </span>
      )}
      {mine.markId ? null : (
        <ActionButton
          frame={frame}
          action={paths.beginCalibration.href(association.shortId)}
          fields={{ script: mine.scriptId }}
          label={words.begin}
          about={name}
        />
      )}
    </li>
  )
}
