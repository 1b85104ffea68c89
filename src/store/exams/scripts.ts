import { type ScriptBody, type ScriptKind, scriptBody } from '../../domain/exams/marking/script.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

/** What markers are given: nothing in it follows who wrote it or when. */
export interface Script {
  readonly id: string
  readonly officeId: string
  readonly code: string
  readonly kind: ScriptKind
  readonly category: string
  readonly body: ScriptBody
}

const columns = ['id', 'office_id as officeId', 'code', 'kind', 'category', 'body'] as const

const read = <Row extends { body: unknown }>(row: Row) => ({ ...row, body: scriptBody.parse(row.body) })

export async function findScript(tx: Tx, id: string): Promise<Script | undefined> {
  const row = await tx.selectFrom('exam_scripts').select(columns).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** Several at once, in the order of their codes. */
export async function listScripts(tx: Tx, ids: readonly string[]): Promise<Script[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('exam_scripts')
    .select(columns)
    .where('id', 'in', ids)
    .orderBy('code')
    .execute()
  return rows.map(read)
}

/** Those that everybody marks first, in the order of their codes. */
export async function listCalibrationScripts(tx: Tx, officeId: string): Promise<Script[]> {
  const rows = await tx
    .selectFrom('exam_scripts')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('kind', '=', 'calibration')
    .where('is_retired', '=', false)
    .orderBy('code')
    .execute()
  return rows.map(read)
}

export async function insertScript(tx: Tx, script: Script): Promise<void> {
  await tx
    .insertInto('exam_scripts')
    .values({
      ...{ id: script.id, office_id: script.officeId, code: script.code, kind: script.kind },
      ...{ category: script.category, body: toJson(script.body) },
    })
    .execute()
}

/** Where something more was masked before anybody marked it. */
export async function changeScriptBody(tx: Tx, id: string, body: ScriptBody): Promise<void> {
  await tx
    .updateTable('exam_scripts')
    .set({ body: toJson(body) })
    .where('id', '=', id)
    .execute()
}

export async function retireScript(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('exam_scripts')
    .set({ is_retired: true })
    .where('id', '=', id)
    .where('kind', '=', 'calibration')
    .execute()
}
