import type { EditionDiff, FigureChange } from '../../standards/diff-editions.ts'
import type { FigureValue } from '../../standards/list-figures.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { bullet, wrap } from '../text/wrap.ts'
import { fieldInWords, figureInWords, isList } from './figure-words.ts'
import type { PageStyle } from './page-style.ts'

const indent = '  '

/** What the second standard asks otherwise than the first, figure by figure. */
export function diffPage(before: Edition, after: Edition, diff: EditionDiff, style: PageStyle): string {
  const heads = [en.diff.head(nameOf(before), nameOf(after))]
  const parts = [
    heads.flatMap((head) => wrap(head, style.columns)).map((line) => style.paint('title', line)),
    ...section(
      en.diff.added,
      diff.added.flatMap((requirement) => requirementLines(requirement, style)),
      style,
    ),
    ...section(
      en.diff.removed,
      diff.removed.flatMap((requirement) => requirementLines(requirement, style)),
      style,
    ),
    ...section(
      en.diff.changed,
      diff.changed.flatMap(({ requirement, changes }) => [
        ...requirementLines(requirement, style),
        ...changes.flatMap((change) => changeLines(change, style, indent.repeat(2))),
      ]),
      style,
    ),
    ...section(
      en.standards.rules,
      diff.rules.flatMap((change) => changeLines(change, style, indent)),
      style,
    ),
  ]
  const isSame = parts.length === 1
  return `${[...parts, ...(isSame ? [[en.diff.none]] : [])].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function section(title: string, lines: readonly string[], { paint }: PageStyle): string[][] {
  return lines.length > 0 ? [[paint('title', title), ...lines]] : []
}

function requirementLines({ title, id }: Requirement, { columns }: PageStyle): string[] {
  return wrap(en.standards.requirement(title, id), columns, indent)
}

function changeLines(change: FigureChange, { columns }: PageStyle, depth: string): string[] {
  return bullet(changeInWords(change), columns, depth)
}

/** A changed figure as a sentence. */
function changeInWords({ field, before, after }: FigureChange): string {
  const label = fieldInWords(field)
  const words = (value: FigureValue) => figureInWords({ field, value })
  if (after === undefined) return en.diff.disappears(label, before === undefined ? '' : words(before))
  if (before === undefined) return en.diff.appears(label, words(after))
  if (!isList(before) || !isList(after)) return en.diff.instead(label, words(after), words(before))
  const [earlier, later] = [before.map(words), after.map(words)]
  const only = (these: string[], others: string[]) => these.filter((text) => !others.includes(text))
  return en.diff.listChange(label, only(later, earlier), only(earlier, later))
}

function nameOf({ standard, edition }: Edition): string {
  return `${standard}@${edition}`
}
