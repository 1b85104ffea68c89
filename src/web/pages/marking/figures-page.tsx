import type { Figure } from '../../../domain/exams/marking/enough-data.ts'
import type { Figures, MarkerRow } from '../../../services/marking/see-figures.ts'
import { Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { DriftChart } from './drift-chart.tsx'

interface FiguresPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly figures: Figures
}

/** What can be said of items and markers, and how sure it is. */
export function FiguresPage({ frame, association, figures }: FiguresPageProps) {
  const { text, format } = frame.language
  const words = text.marking.figures
  const rows = [
    [words.linear, tell(figures.linear, frame.language, twoDigits)],
    [words.quadratic, tell(figures.quadratic, frame.language, twoDigits)],
    [words.gaps, words.gapsOf(format.figure(figures.gaps), format.figure(figures.scripts))],
  ] as const
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {text.marking.desk.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <section class="at-card" aria-labelledby="agreement-title">
            <h2 class="govuk-heading-m" id="agreement-title">
              {words.agreement}
            </h2>
            <p>{words.agreementText}</p>
            <Facts facts={rows} />
          </section>
          <Markers {...{ frame, figures }} />
          <Items {...{ frame, figures }} />
        </div>
      </main>
    </Layout>
  )
}

type PartProps = Pick<FiguresPageProps, 'frame' | 'figures'>

function Markers({ frame, figures }: PartProps) {
  const words = frame.language.text.marking.figures
  return (
    <section class="at-card" aria-labelledby="markers-title">
      <h2 class="govuk-heading-m" id="markers-title">
        {words.markers}
      </h2>
      <p>{words.markersText}</p>
      {figures.markers.length === 0 ? <p>{words.noMarkers}</p> : null}
      {figures.markers.map((marker) => (
        <MarkerFigures {...{ frame, marker }} />
      ))}
    </section>
  )
}

function MarkerFigures({ frame, marker }: { frame: Frame; marker: MarkerRow }) {
  const { language } = frame
  const words = language.text.marking.figures
  const drawn = marker.windows.filter(({ difference }) => difference.shown)
  const say = (share: number) => tellDifference(share, language)
  return (
    <figure class="at-fig at-pick">
      <h3 class="govuk-heading-s">
        <bdi>{marker.name}</bdi>
      </h3>
      <p>{tell(marker.severity, language, say)}</p>
      {drawn.length > 1 ? <DriftChart label={words.picture(marker.name)} windows={marker.windows} /> : null}
      {marker.windows.length > 1 ? (
        <figcaption>
          <ul class="at-entries">
            {marker.windows.map(({ window, difference }) => (
              <li>
                {words.window(language.format.day(window))}: {tell(difference, language, say)}
              </li>
            ))}
          </ul>
        </figcaption>
      ) : null}
    </figure>
  )
}

function Items({ frame, figures }: PartProps) {
  const { language } = frame
  const words = language.text.marking.figures
  return (
    <section class="at-card" aria-labelledby="items-title">
      <h2 class="govuk-heading-m" id="items-title">
        {words.items}
      </h2>
      <p>{words.itemsText}</p>
      {figures.items.length === 0 ? <p>{words.noItems}</p> : null}
      <ul class="at-lines">
        {figures.items.map(({ code, difficulty, discrimination }) => (
          <li>
            <b>{code}</b>
            {difficulty.shown ? <ProgressBar have={difficulty.value} need={1} kind="short" /> : null}
            <span class="at-lines__state">
              {words.difficulty}: {tell(difficulty, language, language.format.percent)}
            </span>
            <span class="at-lines__when">
              {words.discrimination}: {tell(discrimination, language, twoDigits)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The figure with how sure it is, or why there is none. */
function tell(figure: Figure, { text, format }: Language, write: (value: number) => string): string {
  const words = text.marking.figures
  const count = format.figure(figure.count)
  if (figure.shown)
    return `${write(figure.value)}, ${figure.isSure ? words.from(count) : words.notSure(count)}`
  return figure.reason === 'too-few' ? words.tooFew(count, format.figure(figure.needed)) : words.notDefined
}

function tellDifference(share: number, { text, format }: Language): string {
  const words = text.marking.figures
  const points = Math.round(Math.abs(share) * 100)
  if (points === 0) return words.same
  return share < 0 ? words.stricter(format.figure(points)) : words.milder(format.figure(points))
}

function twoDigits(value: number): string {
  return value.toFixed(2)
}
