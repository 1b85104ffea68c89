import { expect, test } from 'vitest'
import { readDrawFile } from '../../../../domain/audits/draw-file.ts'
import { verifyDraw } from '../../../../domain/audits/verify-draw.ts'
import { isProven, weighProof } from '../../../../domain/audits/weigh-proof.ts'
import { EvaluationSchema } from '../../../../evaluation/evaluation-schema.ts'
import { loadCompetencyDomains } from '../../../../standards/competency-areas.ts'
import { loadStandards } from '../../../../standards/load-standards.ts'
import type { SeasonRow, TableRows } from '../../../../store/demo/insert-rows.ts'
import type { Tables } from '../../../../store/tables.ts'
import { sha256 } from '../../../audits/sha256.ts'
import { makeSeason } from '../make-season.ts'
import { readSources } from '../read-sources.ts'
import { tellProcess } from './tell-process.ts'

const rules = { standards: loadStandards(), domains: loadCompetencyDomains() }

function tell(day: string) {
  const season = makeSeason(readSources(), day)
  const { rows } = tellProcess(season, rules)
  const nameOf = (id: string | null | undefined) => season.people.find((each) => each.id === id)?.name ?? ''
  return { nameOf, of: <Name extends keyof Tables>(table: Name) => rowsIn(rows, table) }
}

function rowsIn<Name extends keyof Tables>(rows: readonly TableRows[], table: Name): SeasonRow<Name>[] {
  return rows.filter((each) => each.table === table).flatMap((each) => [...each.rows])
}

const told = tell('2026-11-21')

/** How far each of those who were drawn is: lines, decided ones, whether it is proven. */
function drawn({ of, nameOf }: ReturnType<typeof tell>) {
  const entries = of('audit_entries').filter(({ is_drawn }) => is_drawn)
  return entries.map(({ renewal_id, person_id }) => {
    const own = <Row extends { readonly renewal_id?: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.renewal_id === renewal_id)
    const decided = own(of('audit_decisions'))
    const audited = own(of('renewal_lines')).flatMap(({ standard, findings }) =>
      standard ? [{ standard, findings: EvaluationSchema.shape.findings.parse(findings) }] : [],
    )
    const proofs = decided.map(({ entry_id = '', proven = 0 }) => ({ entryId: entry_id, proven }))
    const letters = own(of('audit_letters')).map(({ kind }) => kind)
    const state = of('renewals').find(({ id }) => id === renewal_id)?.state
    const looked = [own(of('audit_lines')).length, decided.length]
    return {
      name: nameOf(person_id),
      state,
      looked,
      letters,
      isProven: isProven(weighProof(audited, proofs)),
    }
  })
}

test.each(['2026-11-21', '2027-01-01', '2027-05-12', '2028-02-29'])(
  'as the season stands on %s, its draws can be computed again',
  (day) => {
    const files = tell(day)
      .of('audit_publications')
      .map(({ document }) => readDrawFile(String(document)))
    const all = files.flatMap((read) => ('file' in read ? [read.file] : []))
    const published = all.map(({ draw }) => (draw ? 'drawn' : 'announced'))
    const [announced, done] = all

    expect(published).toEqual(['announced', 'drawn', 'announced'])
    if (!announced || !done) throw new Error('Both files are published.')
    expect(verifyDraw(done, sha256, announced.announcement).flatMap(({ faults }) => faults)).toEqual([])
  },
)

test('whoever is drawn is asked, half proven, passed, or has gaps, as what was found says', () => {
  const all = drawn(told)
  const states = all.map(({ state, letters, isProven: isEnough }) => [state, isEnough, letters.join(' ')])

  expect(states.toSorted()).toEqual([
    ['evidence-asked', false, 'audit-asked'],
    ['evidence-asked', false, 'audit-asked'],
    ['evidence-asked', false, 'audit-asked'],
    ['evidence-asked', false, 'audit-asked'],
    ['gaps', false, 'audit-asked audit-gaps'],
    ['passed', true, 'audit-asked audit-passed'],
  ])
  expect(all.find(({ name }) => name === 'Nadia Karimova')).toMatchObject({ looked: [6, 0] })
})

test('renewals are in every state, and an audit that blocks holds up those who attested', () => {
  const counts: Record<string, number> = {}
  for (const { state, exempt, lapsed_on, late_on, due_on, excused_months } of told.of('renewals')) {
    const more = exempt ?? (lapsed_on ? 'lapsed' : late_on ? 'late' : excused_months ? 'excused' : '')
    const key = (due_on ?? '') > '2027' ? 'ahead' : `${state} ${more}`.trim()
    counts[key] = (counts[key] ?? 0) + 1
  }

  expect(counts).toEqual({
    ...{ ahead: 6, open: 17, 'open excused': 1, 'open late': 1, 'open lapsed': 3, attested: 4, passed: 30 },
    ...{ 'evidence-asked': 4, gaps: 1, 'excepted first-period': 2, 'excepted excused': 1 },
  })
})
