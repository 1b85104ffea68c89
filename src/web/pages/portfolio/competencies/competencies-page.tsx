import type { Child } from 'hono/jsx'
import { type DomainEvidence, evidenceKinds } from '../../../../domain/portfolio/competency-matrix.ts'
import { sumMatrix } from '../../../../domain/portfolio/sum-matrix.ts'
import { type Category, categories } from '../../../../standards/vocabulary.ts'
import { Facts } from '../../../components/facts.tsx'
import { type Frame, Layout } from '../../../components/layout.tsx'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import type { EntryLabel } from '../../distance/describe-entries.ts'
import { type Cell, CellCard } from './cell-card.tsx'
import { DomainCard } from './domain-card.tsx'

interface CompetenciesPageProps extends Omit<MatrixProps, 'language'> {
  readonly frame: Frame
  /** The cards of the matrix, drawn (MatrixCards). */
  readonly cards: Child
  /** The cell whose entries are listed. */
  readonly cell: Cell | undefined
  readonly describe: (entry: string) => EntryLabel
}

interface MatrixProps {
  /** The category whose areas are shown; undefined for all areas. */
  readonly category: Category | undefined
  readonly matrix: readonly DomainEvidence[]
  readonly language: Language
}

/** The matrix of competency areas against evidence: what there is for each, how strong it is, and what is missing. */
export function CompetenciesPage(props: CompetenciesPageProps) {
  const { frame, category, matrix, cards, cell, describe } = props
  const { language } = frame
  const { text, format } = language
  const words = text.competencies
  const sums = sumMatrix(matrix)
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.portfolio.href()}>
              {text.portfolio.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p class="at-note">{words.judged}</p>
          <CategoryForm category={category} language={language} />
          <p>
            <b>{words.sums(format.figure(sums.shown), format.figure(sums.areas))}</b>
          </p>
          {cell ? <CellCard {...{ cell, category, describe, language }} /> : null}
          <MissingCard missing={sums.missing} language={language} />
          {cards}
          <p class="at-quiet">{words.order}</p>
        </div>
      </main>
    </Layout>
  )
}

/** The evidence for every area, a card a domain. */
export function MatrixCards({ category, matrix, language }: MatrixProps) {
  return (
    <>
      {matrix.map((domain) => (
        <DomainCard {...{ domain, category, language }} kinds={evidenceKinds} />
      ))}
    </>
  )
}

function CategoryForm({
  category,
  language: { text },
}: {
  category: Category | undefined
  language: Language
}) {
  const words = text.competencies
  return (
    <form method="get" action={paths.competencies.href()} class="at-find">
      <label class="govuk-label" for="category">
        {words.which}
      </label>
      <select class="govuk-select" id="category" name="category">
        <option value="all">{words.all}</option>
        {categories.map((each) => (
          <option value={each} selected={each === category}>
            {text.category[each]}
          </option>
        ))}
      </select>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  )
}

function MissingCard({ missing, language }: { missing: readonly DomainEvidence[]; language: Language }) {
  const words = language.text.competencies
  const byRaters = missing.some(({ isShownByRaters }) => isShownByRaters)
  const byOthers = missing.some(({ isShownByRaters }) => !isShownByRaters)
  return (
    <section class="at-card" aria-labelledby="missing-title">
      <h2 class="govuk-heading-s" id="missing-title">
        {words.missing}
      </h2>
      {missing.length === 0 ? <p>{words.missingNone}</p> : null}
      <Facts facts={missing.map(({ label, areas }) => [label, areas.map((area) => area.label).join('; ')])} />
      {byOthers ? <p>{words.wouldBe.course}</p> : null}
      {byRaters ? <p>{words.wouldBe.reference}</p> : null}
    </section>
  )
}
