import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askFor, give, mask } from '../../../../test/marking/marking-acts.ts'
import {
  createMarkingWorld,
  handEssaysIn,
  type MarkingWorld,
  noon,
  usualSecrets,
} from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'

import type { SignedIn } from '../../../domain/rights.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

/** Nothing of the candidate is the same in both but the essays, once they are masked. */
const otherSecrets = {
  name: 'Ximena Quarrington',
  email: 'ximena@elsewhere.example.org',
  employer: 'Zephyr Nursery',
  association: { shortId: 'mi-aimh', name: 'Michigan' },
  handedInAt: new Date('2026-11-20T03:00:00Z'),
  fileName: 'cv-of-ximena.docx',
}

let one: MarkingWorld
let other: MarkingWorld

beforeAll(async () => {
  one = await createMarkingWorld()
  other = await createMarkingWorld(otherSecrets)
  for (const world of [one, other]) await attachFile(world)
})

afterAll(async () => {
  await one.database.drop()
  await other.database.drop()
})

/** A file of evidence with a telling name lies in the portfolio. */
async function attachFile(world: MarkingWorld) {
  const fileName = world === one ? usualSecrets.fileName : otherSecrets.fileName
  await asOwner(world.database, (client) =>
    client.query(`update portfolio_entry set body = body || jsonb_build_object('title', $1::text)`, [
      fileName,
    ]),
  )
}

/** What random numbers make of a page is taken out: ids, tokens and codes. */
function plain(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/name="(?:form|button)Token" value="[^"]*"/g, '')
    .replaceAll(
      /\b(?=[a-z0-9]*\d)[a-z0-9]{12}\b|(?<=[Ss]cript )[a-z0-9]{12}\b|(?<=filename=")[a-z0-9]{12}(?=\.txt)/g,
      'code',
    )
}

async function everything(world: MarkingWorld, marker: SignedIn, mark: string) {
  const { site } = world
  const answers = [
    await site.get(marker, paths.myMarks.href('hub')),
    await site.get(marker, paths.mark.href('hub', mark)),
    await site.get(marker, paths.markText.href('hub', mark)),
    await site.get(marker, paths.marker.href('hub', marker.id)),
    await site.get(marker, paths.workbench.href('hub')),
    await site.post(marker, paths.mark.href('hub', mark), { act: 'give' }),
    await site.post(marker, paths.mark.href('hub', mark), {
      act: 'save',
      forOffice: 'So far',
      draftVersion: '0',
    }),
    await site.post(marker, paths.mark.href('hub', mark), {
      act: 'save',
      forOffice: 'Again',
      draftVersion: '0',
    }),
    ...(await Promise.all(staffPlaces(world).map((path) => site.get(marker, path)))),
  ]
  return answers.map(({ status, to, page }) => plain(`${status} ${to} ${page}`))
}

/** Where a marker who guesses addresses finds nothing. */
function staffPlaces({ sittingId, applicationId, associationId }: MarkingWorld): string[] {
  return [
    paths.markingDesk.href('hub'),
    paths.maskScript.href('hub', sittingId),
    paths.markingFigures.href('hub'),
    paths.markers.href('hub'),
    paths.examResult.href(sittingId),
    paths.people.href('hub'),
    paths.staffApplication.href('hub', applicationId),
    paths.staffApplication.href('hub', associationId),
  ]
}

async function mails(world: MarkingWorld) {
  return asOwner(
    world.database,
    async (client) =>
      (await client.query(`select kind, subject, recipient from mail where recipient = 'mara@example.org'`))
        .rows,
  )
}

describe('a marker', () => {
  test('is given the same bytes whoever wrote the essay, wherever and whenever', async () => {
    const seen = []
    for (const world of [one, other]) {
      const script = await mask(world)
      const mark = await askFor(world, script, 1, world.mara)
      seen.push({ pages: await everything(world, world.mara, mark), mails: await mails(world) })
    }

    const [first, second] = seen
    expect(second).toEqual(first)
    const text = JSON.stringify(first)
    expect(text).toContain('At […] I listened first.')
    expect(text).not.toMatch(/Rosa|Delgado|Blue Ridge|rosa\.|Virginia|transcript|Nov 1[5-9]/i)
  })

  test('selects nothing of whose a script is, nor of the other marker, whatever pages would show', async () => {
    const { database, mara, nils, host } = one
    const script = await asOwner(database, async (client) =>
      String((await client.query('select script_id from exam_markings')).rows[0]?.script_id),
    )
    const second = await askFor(one, script, 2, nils)
    await give(one, nils, second, [5, 5], 'Nils whispers')

    const seen = await withScope(database.db, { personId: mara.id, associationId: host.id }, async (tx) => ({
      scripts: (await tx.selectFrom('exam_scripts').select('id').execute()).length,
      markings: (await tx.selectFrom('exam_markings').select('script_id').execute()).length,
      sittings: (await tx.selectFrom('exam_sittings').select('id').execute()).length,
      answers: (await tx.selectFrom('exam_answers').select('item_id').execute()).length,
      marks: (await tx.selectFrom('exam_marks').select('id').execute()).length,
      given: (await tx.selectFrom('exam_given_marks').select('mark_id').execute()).length,
      drafts: (await tx.selectFrom('exam_mark_drafts').select('mark_id').execute()).length,
      markers: (await tx.selectFrom('exam_markers').select('person_id').execute()).length,
    }))
    expect(seen).toEqual({
      ...{ scripts: 1, markings: 0, sittings: 0, answers: 0, marks: 1, given: 0, drafts: 1, markers: 0 },
    })
  })
})

describe('staff who mark', () => {
  test('find neither the marking nor whose it is as long as they mark it', async () => {
    const { sittingId } = one
    const script = await asOwner(one.database, async (client) =>
      String((await client.query('select script_id from exam_markings')).rows[0]?.script_id),
    )
    await asOwner(one.database, (client) =>
      client.query(`update exam_marks set state = 'taken-back' where state = 'asked'`),
    )
    const { hana, site } = one
    expect((await site.get(hana, paths.markedScript.href('hub', script))).status).toBe(200)
    await askFor(one, script, 1, hana)

    expect((await site.get(hana, paths.markedScript.href('hub', script))).status).toBe(404)
    expect((await site.get(hana, paths.maskScript.href('hub', sittingId))).status).toBe(404)
    expect((await site.get(hana, paths.markingDesk.href('hub'))).page).not.toContain(script)
    expect((await site.post(hana, paths.releaseScript.href('hub', script), {})).status).toBe(404)
  })
})

test('the order of scripts follows their random codes, and not time', async () => {
  const { database, officeId, windowId, formId, itemIds, associationId, rosa, nils, site } = other
  const order: { code: string; at: number }[] = []
  for (let hour = 1; hour <= 6; hour += 1) {
    const at = new Date(noon.getTime() + hour * 3_600_000)
    const person = { ...rosa, id: crypto.randomUUID(), email: `candidate-${hour}@example.org` }
    await asOwner(database, (_, insert) =>
      insert('person', { id: person.id, name: `Candidate ${hour}`, email: person.email }),
    )
    const about = { ...otherSecrets, personId: person.id, associationId, handedInAt: at }
    const { sittingId } = await handEssaysIn(database, { officeId, windowId, formId, itemIds }, about)
    site.now = at
    const script = await mask(other, sittingId)
    await askFor(other, script, 1, nils).catch(() => undefined)
    const code = await asOwner(database, async (client) =>
      String((await client.query('select code from exam_scripts where id = $1', [script])).rows[0]?.code),
    )
    order.push({ code, at: hour })
  }
  site.now = noon
  const { page } = await site.get(nils, paths.myMarks.href('hub'))
  const shown = [...page.matchAll(/>Script ([a-z0-9]{12})</g)].map(([, code]) => code)

  expect(shown.length).toBeGreaterThan(3)
  expect(shown).toEqual(shown.toSorted())
})
