import { pausedUntil } from '../../../domain/reviews/reviewer-profile.ts'
import type { SeenReviewer } from '../../../services/reviews/keep-reviewers.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ReviewersPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly reviewers: readonly SeenReviewer[]
  readonly today: Day
}

/** Everybody who reviews here, with what there is to do and when not. */
export function ReviewersPage({ frame, association, reviewers, today }: ReviewersPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.reviewers
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.assignments.href(association.shortId)}>
              {text.reviews.assignments.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {reviewers.length === 0 ? <p>{words.none}</p> : null}
          {reviewers.map(({ personId, name, profile, pauses, load }) => {
            const coming = pauses.filter(({ to }) => to >= today)
            return (
              <section class="at-card" aria-labelledby={`reviewer-${personId}`}>
                <h2 class="govuk-heading-s" id={`reviewer-${personId}`}>
                  <a class="govuk-link" href={paths.reviewer.href(association.shortId, personId)}>
                    <bdi>{name}</bdi>
                  </a>
                </h2>
                <dl class="at-facts">
                  <div>
                    <dt>{words.open}</dt>
                    <dd>
                      {format.figure(load.openReviews)} / {format.figure(profile.mostOpen)}
                    </dd>
                  </div>
                  <div>
                    <dt>{words.done}</dt>
                    <dd>{format.figure(load.doneThisYear)}</dd>
                  </div>
                  <div>
                    <dt>{words.categories}</dt>
                    <dd>
                      {profile.categories.length === 0
                        ? words.every
                        : profile.categories.map((category) => text.category[category]).join(', ')}
                      {', '}
                      {profile.languages.map((language) => text.reviews.languages[language]).join(', ')}
                    </dd>
                  </div>
                  <div>
                    <dt>{words.pauses}</dt>
                    <dd>
                      {coming.length === 0
                        ? words.noPauses
                        : coming
                            .map(({ from, to }) => words.pause(format.day(from), format.day(to)))
                            .join('; ')}
                      {pausedUntil(pauses, today) ? <b> ({text.reviews.assign.unfit.paused})</b> : null}
                    </dd>
                  </div>
                </dl>
              </section>
            )
          })}
        </div>
      </main>
    </Layout>
  )
}
