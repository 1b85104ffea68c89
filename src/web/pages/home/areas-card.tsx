import type { MatrixSums } from '../../../domain/portfolio/sum-matrix.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

/** For how many competency areas of the category there is evidence, and the way to all of them. */
export function AreasCard(props: { sums: MatrixSums; category: string; language: Language }) {
  const { sums, category, language } = props
  const { text, format } = language
  return (
    <section class="at-card" aria-labelledby="areas-title">
      <h2 class="govuk-heading-s" id="areas-title">
        {text.competencies.title}
      </h2>
      <p>{text.competencies.sums(format.figure(sums.shown), format.figure(sums.areas))}.</p>
      <p>
        <a class="govuk-link" href={paths.competencies.href({ category })}>
          {text.home.seeAreas}
        </a>
      </p>
    </section>
  )
}
