import { expect, test } from 'vitest'
import { readDrawFile } from '../../../../domain/audits/draw-file.ts'
import { verifyDraw } from '../../../../domain/audits/verify-draw.ts'
import { loadCompetencyDomains } from '../../../../standards/competency-areas.ts'
import { loadStandards } from '../../../../standards/load-standards.ts'
import { sha256 } from '../../../audits/sha256.ts'
import { makeSeason } from '../make-season.ts'
import { readSources } from '../read-sources.ts'
import { tellProcess } from './tell-process.ts'

const season = makeSeason(readSources(), '2026-11-21')
const rules = { standards: loadStandards(), domains: loadCompetencyDomains() }
const { rows } = tellProcess(season, rules)
const rowsOf = (table: string): Readonly<Record<string, unknown>>[] =>
  rows.filter((each) => each.table === table).flatMap((each) => each.rows.map((row) => ({ ...row })))

test('the draw of the season can be computed again, and draws at least one', () => {
  const files = rowsOf('audit_publications').map(({ document }) => readDrawFile(String(document)))
  const [announced, drawn] = files.flatMap((read) => ('file' in read ? [read.file] : []))
  if (!announced || !drawn) throw new Error('Both files are published.')

  expect(verifyDraw(drawn, sha256, announced.announcement).flatMap(({ faults }) => faults)).toEqual([])
  expect(rowsOf('audit_entries').filter((entry) => entry.is_drawn)).toHaveLength(
    drawn.draw?.drawn.length ?? 0,
  )
  expect(drawn.draw?.drawn.length).toBeGreaterThan(0)
  expect(drawn.announcement.listed).toBeGreaterThan(2)
})

test('whoever is drawn has half of the lines proven', () => {
  const [lines, decisions] = [rowsOf('audit_lines').length, rowsOf('audit_decisions').length]

  expect(lines).toBeGreaterThan(3)
  expect(decisions / lines).toBeGreaterThanOrEqual(0.5)
  expect(decisions).toBeLessThan(lines)
})
