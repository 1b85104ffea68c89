import { type Figure, listFigures, listRuleFigures } from '../../standards/list-figures.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { dayInWords } from '../text/amounts.ts'
import { bullet, hanging, wrap } from '../text/wrap.ts'
import { figureLine, type Names } from './figure-words.ts'
import type { PageStyle } from './page-style.ts'

const indent = '  '

/** A standard as a page: every requirement with its figures and clause, the rules, the sources and what is followed. */
export function editionPage(edition: Edition, names: Names, style: PageStyle): string {
  const rules = listRuleFigures(edition)
  const parts = [
    headLines(edition, style),
    title(en.standards.requirements, style),
    ...edition.requirements.map((requirement) => requirementLines(requirement, names, style)),
    ...(rules.length > 0 ? [[...title(en.standards.rules, style), ...figureLines(rules, names, style)]] : []),
    [...title(en.standards.sources, style), ...bullets(edition.sources.map(sourceInWords), style)],
    ...(edition.follows.length > 0
      ? [[...title(en.standards.follows, style), ...bullets(edition.follows, style)]]
      : []),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines(edition: Edition, style: PageStyle): string[] {
  const from = dayInWords(edition.effectiveFrom)
  const to = edition.effectiveTo === null ? undefined : dayInWords(edition.effectiveTo)
  const head = `${en.standards.head(edition.standard, edition.edition)}, ${en.standards.inForce(from, to)}`
  return [
    ...title(edition.title, style),
    ...wrap(head, style.columns),
    ...wrap(en.standards.category(en.categories[edition.category]), style.columns),
  ]
}

function requirementLines(requirement: Requirement, names: Names, style: PageStyle): string[] {
  const { columns, paint } = style
  const notes = [en.page.clause(requirement.clause), ...(requirement.source ? [requirement.source] : [])]
  return [
    ...hanging(en.standards.requirement(requirement.title, requirement.id), columns).map((line) =>
      paint('title', line),
    ),
    ...wrap(requirement.hint, columns, indent),
    ...figureLines(listFigures(requirement), names, style),
    ...notes.flatMap((note) => wrap(note, columns, indent)).map((line) => paint('quiet', line)),
  ]
}

function figureLines(figures: readonly Figure[], names: Names, { columns }: PageStyle): string[] {
  return figures.flatMap((figure) => bullet(figureLine(figure, names), columns, indent))
}

/** A clause list of ours stands for the sheet that it goes through. */
function sourceInWords(source: string): string {
  return source.startsWith('clauses/') ? en.standards.sheet : source
}

function bullets(texts: readonly string[], { columns }: PageStyle): string[] {
  return texts.flatMap((text) => bullet(text, columns, indent))
}

function title(text: string, { columns, paint }: PageStyle): string[] {
  return wrap(text, columns).map((line) => paint('title', line))
}
