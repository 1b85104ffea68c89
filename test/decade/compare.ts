import type { Foretold } from './oracle/foretell.ts'
import type { Holder } from './oracle/holder.ts'
import { type Outcomes, renewalLine } from './read-outcomes.ts'

/** What the oracle says came of everybody, in the same words as what is read. */
export function outcomesOf({ holders }: Foretold): Outcomes {
  const byKey = (linesOf: (holder: Holder) => readonly string[]) =>
    new Map(holders.map((holder) => [holder.life.key, linesOf(holder)]))
  return {
    renewals: byKey(renewalLines),
    held: byKey(heldLines),
    mails: byKey(({ mails }) => mails.map(({ on, what }) => `${on} ${what}`).toSorted()),
    answers: byKey(({ answers }) => answers),
  }
}

function renewalLines({ renewals }: Holder): string[] {
  return renewals
    .toSorted((a, b) => (`${a.from} ${a.at}` < `${b.from} ${b.at}` ? -1 : 1))
    .map((renewal) => {
      const { opens = null, due = null, grace = null, lapses = null } = renewal.dates ?? {}
      const { at, from, until, state, asked, outOf, away } = renewal
      const row = {
        ...{ at, from, until, state, opens, due, grace, lapses, share: `${asked}/${outOf}`, away },
        ...{ attested: renewal.attestedOn, late: renewal.lateOn, lapsed: renewal.lapsedOn },
      }
      return renewalLine(row, renewal.lines.map(lineText))
    })
}

function lineText({ held, isKept, standard, judged }: Holder['renewals'][number]['lines'][number]): string {
  const said = (judged ?? [])
    .map(({ requirement, outcome, have, need }) => `${requirement} ${outcome} ${have}/${need}`)
    .toSorted()
  return `${held.category}${isKept ? '' : ' let go'} ${standard ?? '-'} ${said.join(', ')}`.trim()
}

function heldLines({ held }: Holder): string[] {
  return held
    .map(({ at, category, heldSince, state, validUntil, story }) => {
      const steps = story.map(({ step, to, on }) => `${step} ${to} ${on}`).join(', ')
      return `${at} ${category} since ${heldSince} ${state} until ${validUntil ?? '-'} | ${steps}`
    })
    .toSorted()
}

/** Where two tellings of the same decade part: by person, the lines that only one of them has. */
export function differencesOf(foretold: Outcomes, found: Outcomes): string[] {
  return (['answers', 'renewals', 'held', 'mails'] as const).flatMap((part) =>
    [...foretold[part]].flatMap(([key, lines]) => {
      const own = found[part].get(key) ?? []
      return [
        ...without(lines, own).map((line) => `${key} ${part} missing: ${line}`),
        ...without(own, lines).map((line) => `${key} ${part} too much: ${line}`),
      ]
    }),
  )
}

/** Lines of one that the other has not, each as often as it is there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const place = left.indexOf(line)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}
