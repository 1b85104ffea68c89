import { randomBytes, randomUUID } from 'node:crypto'
import { dayIn } from '../../src/domain/day-in.ts'
import type { ExamPart } from '../../src/domain/exams/exam-part.ts'
import type { SignedIn } from '../../src/domain/rights.ts'
import type { ExamMeans } from '../../src/services/exams/exam-means.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

export const examMeansForTests: ExamMeans = {
  standards: loadStandards(),
  sendMail: createSendMail(aKeyring()),
  dayOf: dayIn,
  randomBytes,
  links: { exams: () => 'http://localhost/exams', accommodations: () => 'http://localhost/a/x/exams' },
}

/** The words that only the bank may know. */
export const keyOfEveryItem = 'B'

/** A form of so many items, as the bank would have drawn it: of multiple choice `B` is always right. */
export async function aForm(
  database: TestDatabase,
  officeId: string,
  { part, items, category = 'imhm-clinical' }: { part: ExamPart; items: number; category?: string },
): Promise<{ id: string; itemIds: string[] }> {
  const id = randomUUID()
  const itemIds = Array.from({ length: items }, () => randomUUID())
  const areaOf = (index: number) => (index % 2 === 0 ? 'theory' : 'ethics')
  const kind = part === 'essay' ? 'extended-text' : 'multiple-choice'
  const body = {
    items: itemIds.map((itemId, index) => ({
      ...{ kind, itemId, version: 1, area: areaOf(index), prompt: `Question ${index + 1} of the form?` },
      ...(part === 'essay'
        ? { words: { from: 100, to: 600 } }
        : {
            choices: ['A', 'B', 'C'].map((letter) => ({ letter, text: `Choice ${letter} of ${index + 1}` })),
          }),
    })),
  }
  await asOwner(database, async (_, insert) => {
    await insert('exam_forms', {
      ...{
        id,
        office_id: officeId,
        part,
        category,
        name: `${part} form`,
        language: 'en',
        body: JSON.stringify(body),
      },
      ...{ blueprint: '[]', seed: 'seed', drawn_at: new Date('2026-10-01T12:00:00Z') },
    })
    for (const [index, itemId] of itemIds.entries()) {
      await insert('exam_items', {
        ...{ id: itemId, office_id: officeId, kind, code: `I${itemId.slice(0, 8)}` },
        created_at: new Date('2026-09-01T12:00:00Z'),
      })
      await insert('exam_item_versions', {
        ...{
          item_id: itemId,
          version: 1,
          office_id: officeId,
          area: areaOf(index),
          side: 'both',
          language: 'en',
        },
        ...{ body: '{}', made_at: new Date('2026-09-01T12:00:00Z'), source: 'written' },
      })
      await insert('exam_form_items', {
        form_id: id,
        item_id: itemId,
        version: 1,
        position: index + 1,
        office_id: officeId,
      })
      if (part === 'multiple-choice')
        await insert('exam_form_keys', {
          ...{ form_id: id, item_id: itemId, office_id: officeId, key: keyOfEveryItem, choices: '[1,0,2]' },
        })
    }
  })
  return { id, itemIds }
}

/** An office of an association that serves it, and others that join. */
export async function anOffice(
  database: TestDatabase,
  hostId: string,
  others: readonly string[] = [],
): Promise<string> {
  const id = randomUUID()
  await asOwner(database, async (_, insert) => {
    await insert('exam_offices', { id, association_id: hostId })
    for (const member of [hostId, ...others])
      await insert('exam_office_members', { association_id: member, office_id: id })
  })
  return id
}

interface AWindow {
  readonly part: ExamPart
  readonly seats: number
  readonly firstDay?: string
  readonly lastDay?: string
  readonly formId?: string
}

export async function aWindow(database: TestDatabase, officeId: string, given: AWindow): Promise<string> {
  const id = randomUUID()
  const { part, seats, firstDay = '2026-11-16', lastDay = '2026-11-30', formId } = given
  await asOwner(database, async (_, insert) => {
    await insert('exam_windows', {
      ...{ id, office_id: officeId, name: `Fall, ${part}`, part, first_day: firstDay, last_day: lastDay },
      ...{ book_until: lastDay, seats },
    })
    if (formId !== undefined)
      await insert('exam_window_forms', {
        ...{ window_id: id, category: 'imhm-clinical', office_id: officeId, form_id: formId },
      })
  })
  return id
}

/** Somebody who is approved for the exam as a Mentor-Clinical. Answers the application's id. */
export async function anApproved(
  database: TestDatabase,
  person: SignedIn,
  associationId: string,
): Promise<string> {
  const id = randomUUID()
  const at = new Date('2026-11-01T15:00:00Z')
  await asOwner(database, async (client, insert) => {
    await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [person.id])
    await insert('application', {
      ...{ id, association_id: associationId, person_id: person.id, standard: 'vaimh/imhm-clinical' },
      ...{ edition: '2024-01', state: 'approved-for-exam', state_since: at, opened_at: at, submitted_at: at },
    })
  })
  return id
}

/** So many more applicants of an association, each approved for the exam. */
export async function moreCandidates(
  database: TestDatabase,
  association: { readonly id: string; readonly shortId: string; readonly name: string },
  count: number,
): Promise<{ person: SignedIn; applicationId: string }[]> {
  const people = Array.from({ length: count }, (_, index): SignedIn => {
    const id = randomUUID()
    const roles = [{ association, role: 'applicant' as const }]
    return {
      kind: 'person',
      id,
      name: `Candidate ${index + 1}`,
      email: `${id}@example.org`,
      roles,
      assurance: 'mailed',
    }
  })
  await asOwner(database, async (_, insert) => {
    for (const { id, name, email } of people) {
      await insert('person', { id, name, email })
      await insert('association_role', { association_id: association.id, person_id: id, role: 'applicant' })
    }
  })
  const candidates = []
  for (const person of people)
    candidates.push({ person, applicationId: await anApproved(database, person, association.id) })
  return candidates
}
