import { type Frame, Layout } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { CategoriesCard, DayCard } from './categories-card.tsx'
import { DistanceHead, nameOf } from './distance-head.tsx'
import type { Distance } from './measure-distance.ts'
import { NextStepCard } from './next-step-card.tsx'
import type { Asked, Origin } from './origin.ts'
import { RequirementsCard } from './requirements-card.tsx'
import { TimeLineCard } from './time-line-card.tsx'

interface DistancePageProps {
  readonly frame: Frame
  readonly origin: Origin
  readonly distance: Distance
}

/** How far one portfolio is from every Endorsement, and from one of them in full. */
export function DistancePage({ frame, origin, distance }: DistancePageProps) {
  const { language } = frame
  const { text } = language
  const { chosen, groups, next, timeLine, asOf } = distance
  const { edition } = chosen
  const person = nameOf(distance)
  const asked: Asked = { origin, on: asOf, standard: edition.standard }
  return (
    <Layout frame={frame} title={text.distance.pageTitle(edition.title, person ?? text.distance.nobody)}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <DistanceHead distance={distance} language={language} />
          <NextStepCard next={next} edition={edition} language={language} />
          <RequirementsCard distance={distance} language={language} />
          {timeLine ? <TimeLineCard timeLine={timeLine} edition={edition} language={language} /> : null}
        </div>
        <div>
          <CategoriesCard groups={groups} asked={asked} language={language} />
          <DayCard asked={asked} language={language} />
          <Elsewhere origin={origin} text={text} />
        </div>
      </main>
    </Layout>
  )
}

function Elsewhere({ origin, text }: { origin: Origin; text: Messages }) {
  return (
    <div class="at-beside at-noprint">
      {origin.kind === 'given' ? <p>{text.distance.nothingStored}</p> : null}
      {origin.kind === 'sample' ? (
        <p>
          <a class="govuk-link" href={paths.portfolioFile.href(origin.id)} download>
            {text.distance.download}
          </a>
        </p>
      ) : null}
      <p>
        <a class="govuk-link" href={paths.start.href()}>
          {text.distance.anotherFile}
        </a>
      </p>
    </div>
  )
}
