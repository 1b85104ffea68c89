import { type EditionDiff, type FigureChange, isSame } from '../../standards/diff-editions.ts'
import type { FigureValue } from '../../standards/list-figures.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { bullet, wrap } from '../text/wrap.ts'
import {
  fieldInWords,
  figureInWords,
  figureLine,
  isList,
  type Names,
  sentenceAround,
} from './figure-words.ts'
import type { PageStyle } from './page-style.ts'

const indent = '  '

interface Comparison {
  readonly before: Edition
  readonly after: Edition
  readonly diff: EditionDiff
}

/** What the second standard asks otherwise than the first, figure by figure. */
export function diffPage({ before, after, diff }: Comparison, names: Names, style: PageStyle): string {
  const changeLines = (change: FigureChange, depth: string) =>
    bullet(changeInWords(change, names), style.columns, depth)
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
        ...changes.flatMap((change) => changeLines(change, indent.repeat(2))),
      ]),
      style,
    ),
    ...section(
      en.standards.rules,
      diff.rules.flatMap((change) => changeLines(change, indent)),
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

/** A changed figure as a sentence. */
function changeInWords({ field, before, after }: FigureChange, names: Names): string {
  const around = sentenceAround(field)
  const label = fieldInWords(field)
  const words = (value: FigureValue) => figureInWords({ field, value }, names)
  if (after === undefined || before === undefined) return oneSided({ field, before, after }, names)
  if (around) return around.start + en.diff.insteadOf(words(after), words(before)) + around.end
  if (!isList(before) || !isList(after)) return en.diff.instead(label, words(after), words(before))

  const [added, removed] = [only(after, before), only(before, after)]
  const isRuleChanged =
    added.length > 0 && removed.length > 0 && added.some((value) => typeof value === 'object')
  return isRuleChanged
    ? en.diff.instead(label, words(added), words(removed))
    : en.diff.listChange(label, added.map(words), removed.map(words))
}

/** What only one of both asks; a sentence has its value within. */
function oneSided({ field, before, after }: FigureChange, names: Names): string {
  const isSentence = sentenceAround(field) !== undefined
  const value = after ?? before ?? ''
  const label = isSentence ? figureLine({ field, value }, names) : fieldInWords(field)
  const words = isSentence ? '' : figureInWords({ field, value }, names)
  return after === undefined ? en.diff.disappears(label, words) : en.diff.appears(label, words)
}

function only(these: readonly FigureValue[], others: readonly FigureValue[]): FigureValue[] {
  return these.filter((value) => !others.some((other) => isSame(value, other)))
}

function nameOf({ standard, edition }: Edition): string {
  return `${standard}@${edition}`
}
