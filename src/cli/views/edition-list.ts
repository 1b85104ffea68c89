import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { dayInWords } from '../text/amounts.ts'
import { widthOf, wrap } from '../text/wrap.ts'
import type { PageStyle } from './page-style.ts'

/** The standards in force, one a line: what to type, then the title. */
export function editionList(editions: readonly Edition[], asOf: Day, { columns, paint }: PageStyle): string {
  if (editions.length === 0) return `${en.standards.noneInForce(dayInWords(asOf))}\n`
  const names = editions.map(({ standard, edition }) => `${standard}@${edition}`)
  const room = Math.max(...names.map(widthOf)) + 2
  const lines = editions.flatMap(({ title }, index) => {
    const name = names[index] ?? ''
    const fits = room + widthOf(title) <= columns
    return fits ? [`${name.padEnd(room)}${title}`] : [name, ...wrap(title, columns, '  ')]
  })
  const head = wrap(en.standards.listHead(dayInWords(asOf)), columns).map((line) => paint('title', line))
  return `${[...head, '', ...lines].join('\n')}\n`
}
