import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of standards with these files; two recognized associations unless the test writes its own list. */
export function aStandardsFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-standards-'))
  const all = { 'associations.yaml': associations, ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const associations = `
- { id: vaimh, name: Virginia Association, place: Virginia }
- { id: mi-aimh, name: Michigan Association, place: Michigan }
`

/** The file of an edition with an exam and a membership; `more` is laid on top as YAML lines. */
export function anEditionFile(standard: string, effectiveFrom: string, more = ''): string {
  return `
standard: ${standard}
edition: ${effectiveFrom.slice(0, 7)}
association: vaimh
category: imhm-clinical
title: Mentor-Clinical
effectiveFrom: ${effectiveFrom}
sources: [a-sheet.txt]
${more || requirements}
`
}

const requirements = `
requirements:
  - { id: exam, kind: exam, clause: Exam, title: Exam, hint: Sit it., category: imhm-clinical }
  - { id: member, kind: membership, clause: Membership, title: Membership, hint: Join., associations: [vaimh] }
`
