import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Frame } from '../../components/layout.tsx'
import { StateLine } from '../applications/state-line.tsx'

interface UnderWayHeadProps {
  readonly frame: Frame
  readonly name: string
  readonly open: ListedApplication
}

/**
 * In place of how far a portfolio is: how an application stands that others have in hand. Its findings are those of
 * its own page, with references, exceptions and the exam, and nothing here says otherwise.
 */
export function UnderWayHead({ frame, name, open }: UnderWayHeadProps) {
  const { language } = frame
  const { text, format } = language
  const { application, association, edition, next } = open
  return (
    <>
      <p class="at-eyebrow">
        {edition.title} · {association.name} · {text.distance.edition(format.month(edition.edition))}
      </p>
      <h1 class="govuk-heading-xl">
        <bdi>{name}</bdi>
        {text.home.underWay.headline}
      </h1>
      <p class="at-lead">
        <StateLine {...{ application, next, language }} timeZone={association.timeZone} />{' '}
        <a class="govuk-link at-to-categories" href="#categories">
          {text.distance.toCategories}
        </a>
      </p>
      <p>{text.home.underWay.text}</p>
    </>
  )
}
