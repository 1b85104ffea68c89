import type { ListedMarker } from '../../../services/marking/keep-markers.ts'
import { isPaused } from '../../../services/marking/plan-marks.ts'
import type { Day } from '../../../standards/day.ts'
import { Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface MarkersPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly markers: readonly ListedMarker[]
  readonly today: Day
}

/** Who marks, what each takes on, and what waits. */
export function MarkersPage({ frame, association, markers, today }: MarkersPageProps) {
  const { text } = frame.language
  const words = text.marking.desk
  return (
    <Layout frame={frame} title={words.markers}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.markers}</h1>
          <p class="at-lead">{words.markersPage.lead}</p>
          {markers.length === 0 ? <p>{words.markersPage.none}</p> : null}
          {markers.map((marker) => (
            <MarkerCard {...{ frame, association, marker, today }} />
          ))}
        </div>
      </main>
    </Layout>
  )
}

function MarkerCard({
  frame,
  association,
  marker,
  today,
}: Omit<MarkersPageProps, 'markers'> & { marker: ListedMarker }) {
  const { text, format } = frame.language
  const words = text.marking.desk.markersPage
  const { personId, name, profile, open, askedThisMonth, doneThisYear, calibrationsLeft } = marker
  const { categories, pausedUntil, isSenior, mostAMonth } = profile
  const facts = [
    [words.open, format.figure(open)],
    [words.month, `${format.figure(askedThisMonth)} / ${format.figure(mostAMonth)}`],
    [words.year, format.figure(doneThisYear)],
    [
      words.categories,
      categories.length === 0
        ? words.every
        : categories.map((category) => text.category[category]).join(', '),
    ],
    [
      words.calibration,
      calibrationsLeft === 0 ? words.calibrated : words.left(format.figure(calibrationsLeft)),
    ],
  ] as const
  return (
    <section class="at-card" aria-labelledby={`marker-${personId}`}>
      <h2 class="govuk-heading-s" id={`marker-${personId}`}>
        <a class="govuk-link" href={paths.marker.href(association.shortId, personId)}>
          <bdi>{name}</bdi>
        </a>
        {isSenior ? ` (${words.senior})` : ''}
      </h2>
      {pausedUntil && isPaused(profile, today) ? <p>{words.paused(format.day(pausedUntil))}</p> : null}
      <Facts facts={facts} />
    </section>
  )
}
