import { loadStandards, type StandardsLibrary } from '../../src/standards/load-standards.ts'
import { anEditionFile, aStandardsFolder } from '../builders/standards-folder.ts'

const requirements = (hours: number) => `
requirements:
  - id: degree
    kind: degree
    clause: Education
    title: Graduate degree
    hint: A graduate degree.
    accepts: { codes: [MSW] }
  - id: training
    kind: hours
    clause: Training
    title: Training
    hint: Training about relationships.
    topics: [relationship-based]
    minimumHours: ${hours}
    counting: nested
  - { id: competencies, kind: judgement, clause: Competencies, title: Competencies, hint: All of them., judgedBy: reviewer, question: Are they covered? }
  - { id: exam, kind: exam, clause: Exam, title: Exam, hint: Sit it., category: imhm-clinical }
`

/**
 * Two associations' standards that a test can meet in two entries: a degree and 6 hours of training, from March 2026
 * on 12 hours. Reviewers and an exam come after it.
 */
export function smallStandards(): StandardsLibrary {
  const edition = (association: string, from: string, hours: number) =>
    anEditionFile(`${association}/imhm-clinical`, from, requirements(hours))
      .replace('association: vaimh', `association: ${association}`)
      .replace('title: Mentor-Clinical', `title: "Mentor-Clinical, ${association}"`)
  return loadStandards(
    aStandardsFolder({
      'vaimh/imhm-clinical/2024-01.yaml': edition('vaimh', '2024-01-01', 6),
      'vaimh/imhm-clinical/2026-03.yaml': edition('vaimh', '2026-03-01', 12),
      'mi-aimh/imhm-clinical/2024-01.yaml': edition('mi-aimh', '2024-01-01', 6),
    }),
  )
}
