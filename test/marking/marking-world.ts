import { randomUUID } from 'node:crypto'
import type { Role, SignedIn } from '../../src/domain/rights.ts'
import { anOffice, aWindow } from '../exams/exam-world.ts'
import { asOwner } from '../rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { openSite, type TestSite } from '../web/open-site.ts'

export const noon = new Date('2026-11-21T17:00:00Z')

/** What two worlds may differ in, and a marker may not learn. */
export interface Secrets {
  readonly name: string
  readonly email: string
  readonly employer: string
  readonly association: { readonly shortId: string; readonly name: string }
  readonly handedInAt: Date
  readonly fileName: string
}

export const usualSecrets: Secrets = {
  name: 'Rosa Delgado',
  email: 'rosa.delgado@example.org',
  employer: 'Blue Ridge Steps',
  association: { shortId: 'vaimh', name: 'Virginia' },
  handedInAt: new Date('2026-11-18T15:00:00Z'),
  fileName: 'rosa-transcript.pdf',
}

const cast = {
  dana: ['Dana Hill', ['coordinator']],
  eli: ['Eli Stone', ['administrator']],
  mara: ['Mara Quinn', ['marker']],
  nils: ['Nils Berg', ['marker']],
  tess: ['Tess Adair', ['marker']],
  sela: ['Sela Woods', ['marker']],
  /** A coordinator who marks too. */
  hana: ['Hana Ito', ['coordinator', 'marker']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>

type Cast = Readonly<Record<keyof typeof cast, SignedIn>>

/** An office of one association at which a candidate of another handed in two essays. */
export interface MarkingWorld extends Cast {
  readonly database: TestDatabase
  readonly site: TestSite
  readonly host: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly associationId: string
  readonly rosa: SignedIn
  readonly officeId: string
  readonly windowId: string
  readonly formId: string
  readonly itemIds: readonly [string, string]
  readonly sittingId: string
  readonly applicationId: string
}

export async function createMarkingWorld(changed: Partial<Secrets> = {}): Promise<MarkingWorld> {
  const secrets = { ...usualSecrets, ...changed }
  const database = await createTestDatabase()
  const host = { id: randomUUID(), shortId: 'hub', name: 'Exam Hub' }
  const association = { id: randomUUID(), ...secrets.association }
  const makePerson = (name: string, email: string, roles: readonly Role[], at: typeof host): SignedIn => ({
    ...{ kind: 'person', id: randomUUID(), name, email, assurance: 'strong' },
    roles: roles.map((role) => ({ association: at, role })),
  })
  const staff = (key: keyof typeof cast) => {
    const [name, roles] = cast[key]
    return makePerson(name, `${key}@example.org`, roles, host)
  }
  const people = {
    ...{ dana: staff('dana'), eli: staff('eli'), mara: staff('mara'), nils: staff('nils') },
    ...{ tess: staff('tess'), sela: staff('sela'), hana: staff('hana') },
    rosa: makePerson(secrets.name, secrets.email, ['applicant'], association),
  }
  await asOwner(database, async (_, insert) => {
    for (const { id, shortId, name } of [host, association])
      await insert('association', { id, short_id: shortId, name })
    for (const { id, name, email, roles } of Object.values(people)) {
      await insert('person', { id, name, email })
      for (const held of roles)
        await insert('association_role', {
          association_id: held.association.id,
          person_id: id,
          role: held.role,
        })
    }
  })
  const officeId = await anOffice(database, host.id, [association.id])
  const windowId = await aWindow(database, officeId, { part: 'essay', seats: 20 })
  const { formId, itemIds } = await anEssayForm(database, officeId)
  const about = { associationId: association.id, personId: people.rosa.id, ...secrets }
  const { sittingId, applicationId } = await handEssaysIn(
    database,
    { officeId, windowId, formId, itemIds },
    about,
  )
  await setSenior(database, officeId, people.sela.id)
  const site = await openSite(database.db, Object.values(people), noon)
  return {
    ...{
      database,
      site,
      host,
      associationId: association.id,
      ...people,
      officeId,
      windowId,
      formId,
      itemIds,
    },
    ...{ sittingId, applicationId },
  }
}

export const levels = [0, 1, 2, 3, 4, 5].map((points) => ({
  ...{ points, label: `Level ${points}`, text: `What an answer of ${points} points does.` },
}))

/** Two essay questions with a rubric of six levels each. */
async function anEssayForm(database: TestDatabase, officeId: string) {
  const formId = randomUUID()
  const itemIds = [randomUUID(), randomUUID()] as const
  const areas = ['direct-service', 'reflection']
  const at = new Date('2026-09-01T12:00:00Z')
  const asked = itemIds.map((itemId, index) => ({
    ...{ kind: 'extended-text', itemId, version: 1, area: areas[index], words: { from: 100, to: 600 } },
    prompt: `A parent and a baby, number ${index + 1}. What do you do?`,
  }))
  await asOwner(database, async (_, insert) => {
    await insert('exam_forms', {
      ...{
        id: formId,
        office_id: officeId,
        part: 'essay',
        category: 'imhm-clinical',
        name: 'Essays',
        language: 'en',
      },
      ...{ body: JSON.stringify({ items: asked }), blueprint: '[]', seed: 'seed', drawn_at: at },
    })
    for (const [index, id] of itemIds.entries()) {
      await insert('exam_items', {
        id,
        office_id: officeId,
        kind: 'extended-text',
        code: `E${index + 1}`,
        created_at: at,
      })
      const body = { prompt: asked[index]?.prompt, guidance: 'Look for the baby.', rubric: levels }
      await insert('exam_item_versions', {
        ...{ item_id: id, version: 1, office_id: officeId, area: areas[index], side: 'both', language: 'en' },
        ...{ body: JSON.stringify(body), made_at: at, source: 'written' },
      })
      await insert('exam_form_items', {
        form_id: formId,
        item_id: id,
        version: 1,
        position: index + 1,
        office_id: officeId,
      })
      await insert('exam_form_rubrics', {
        ...{ form_id: formId, item_id: id, office_id: officeId, guidance: 'Look for the baby.' },
        rubric: JSON.stringify(levels),
      })
    }
  })
  return { formId, itemIds }
}

interface Exam {
  readonly officeId: string
  readonly windowId: string
  readonly formId: string
  readonly itemIds: readonly string[]
}

interface About extends Secrets {
  readonly associationId: string
  readonly personId: string
}

/** Somebody who was approved, worked somewhere, and handed in two essays that tell of it. */
export async function handEssaysIn(database: TestDatabase, exam: Exam, about: About) {
  const [sittingId, applicationId, fileId] = [randomUUID(), randomUUID(), randomUUID()]
  const { personId, associationId, handedInAt, name, employer, email } = about
  const at = new Date('2026-11-01T15:00:00Z')
  const startedAt = new Date(handedInAt.getTime() - 3_600_000)
  const texts = [
    `My name is ${name}. At ${employer} I listened first.\n\nThen I asked what the baby had done.`,
    `Write to ${email}. I noticed that I was hurrying, and slowed down.`,
  ]
  await asOwner(database, async (client, insert) => {
    await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [personId])
    await insert('application', {
      ...{
        id: applicationId,
        association_id: associationId,
        person_id: personId,
        standard: 'vaimh/imhm-clinical',
      },
      ...{ edition: '2024-01', state: 'approved-for-exam', state_since: at, opened_at: at, submitted_at: at },
    })
    await insert('portfolio_entry', {
      ...{ id: fileId, person_id: personId, section: 'work', created_at: at, updated_at: at },
      body: JSON.stringify({ employer, kinds: ['imh-services'], from: '2015-01-01' }),
    })
    await insert('exam_sittings', {
      ...{ id: sittingId, office_id: exam.officeId, association_id: associationId, person_id: personId },
      ...{
        application_id: applicationId,
        part: 'essay',
        category: 'imhm-clinical',
        window_id: exam.windowId,
      },
      ...{
        form_id: exam.formId,
        script_code: sittingId.replaceAll('-', ''),
        state: 'handed-in',
        state_since: handedInAt,
      },
      ...{
        planned_on: '2026-11-18',
        booked_at: at,
        started_at: startedAt,
        ends_at: new Date(startedAt.getTime() + 5_400_000),
      },
      ...{ handed_in_at: handedInAt, handed_in_by: 'candidate' },
    })
    for (const [index, itemId] of exam.itemIds.entries())
      await insert('exam_answers', {
        ...{ sitting_id: sittingId, item_id: itemId, answer: JSON.stringify({ text: texts[index] }), seq: 1 },
        saved_at: handedInAt,
      })
  })
  return { sittingId, applicationId }
}

export async function setSenior(database: TestDatabase, officeId: string, personId: string): Promise<void> {
  await asOwner(database, (_, insert) =>
    insert('exam_markers', {
      ...{ office_id: officeId, person_id: personId, categories: '{}', most_a_month: 10, is_senior: true },
      ...{ changed_at: noon, changed_by: personId },
    }),
  )
}
