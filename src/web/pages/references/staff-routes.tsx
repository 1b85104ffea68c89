import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { enterApplication, type Stopped } from '../../../services/applications/enter-application.ts'
import { listReferencesForReader } from '../../../services/references/list-references-for-reader.ts'
import { loadOverview } from '../../../services/references/load-overview.ts'
import { vetRater } from '../../../services/references/vet-rater.ts'
import { isDay } from '../../../standards/day.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { listVettings } from '../../../store/references/rater-standings.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { RateParts } from '../rate/parts.ts'
import { actOnReference } from './act-on-reference.ts'
import { isStopped, wishOf } from './parts.tsx'
import { StaffListPage } from './staff-list-page.tsx'
import { StaffReferencePage } from './staff-reference-page.tsx'

/** The references of one application for the staff who handle it. */
export function addStaffRoutes(areas: Areas, parts: RateParts): void {
  const staff = { staff: 'see-applications' } as const

  areas.get(paths.staffReferences, staff, async (c) => {
    const loaded = await load(c, parts)
    if (isStopped(loaded)) return answerStopped(c, loaded.access)
    const page = <StaffListPage frame={frameOf(c, parts.frame)} association={associationOf(c)} {...loaded} />
    return answerPage(c, page)
  })

  areas.get(paths.staffReference, staff, async (c) => {
    const loaded = await load(c, parts)
    if (isStopped(loaded)) return answerStopped(c, loaded.access)
    const id = c.req.param('reference')
    const standing = loaded.overview.references.find(({ reference }) => reference.id === id)
    if (!standing) throw new NotFound()
    const page = (
      <StaffReferencePage
        frame={frameOf(c, parts.frame)}
        association={associationOf(c)}
        applicant={loaded.overview.around.applicant.name}
        standing={standing}
        read={loaded.read.find(({ reference }) => reference.id === id)}
        vettings={loaded.vettings.get(standing.reference.raterEmail) ?? []}
        codeAddress={parts.site.baseUrl + paths.typeCode.href()}
        hasCodes={parts.site.signIn !== undefined}
        done={c.req.query('done')}
      />
    )
    return answerPage(c, page)
  })

  areas.post(paths.staffReference, staff, async (c, { fields }) =>
    backTo(c, await actOnReference(parts, wishOf(c, 'staff'), fields)),
  )

  areas.post(paths.vetRater, staff, async (c, { fields }) => {
    const finding = readFinding(fields)
    if (finding) return backTo(c, await vetRater(parts.site.db, wishOf(c, 'staff'), finding))
    // Looked up all the same, so that what is not there is not there.
    const loaded = await load(c, parts)
    if (isStopped(loaded)) return answerStopped(c, loaded.access)
    if (!loaded.read.some(({ reference }) => reference.id === c.req.param('reference'))) throw new NotFound()
    return backTo(c, 'vetting-missing')
  })
}

function backTo(c: SiteContext, done: string | Stopped): Response {
  if (isStopped(done)) return answerStopped(c, done.access)
  const { shortId } = associationOf(c)
  const { applicationId, referenceId } = wishOf(c, 'staff')
  return c.redirect(paths.staffReference.href(shortId, applicationId, referenceId, String(done)), 303)
}

function load(c: SiteContext, { site, standards }: RateParts) {
  const { now } = c.get('visit')
  const { id: associationId } = associationOf(c)
  const wish = {
    ...{ actor: personOf(c), applicationId: c.req.param('application') ?? '', associationId },
    action: 'process-application',
  } as const
  return enterApplication(site.db, wish, async (tx, application) => {
    const keyring = site.signIn?.means.keyring
    const overview = await loadOverview(tx, application, {
      library: standards,
      dayOf: site.dayOf,
      keyring,
      now,
    })
    const read = await listReferencesForReader(tx, application, 'staff')
    const vettings = new Map<string, Awaited<ReturnType<typeof listVettings>>>()
    for (const { reference } of read)
      vettings.set(reference.raterEmail, await listVettings(tx, associationId, reference.raterEmail))
    return { overview, read, vettings }
  })
}

function readFinding(fields: Fields): Parameters<typeof vetRater>[2] | undefined {
  const outcome = (['endorsed', 'vetted', 'neither'] as const).find(
    (each) => each === textOf(fields, 'outcome'),
  )
  const note = textOf(fields, 'note')
  const after = Number(textOf(fields, 'after'))
  if (!outcome || note === '' || note.length > 2_000 || !Number.isInteger(after) || after < 0)
    return undefined
  if (outcome === 'neither') return { outcome, note, after, category: null, since: null, until: null }
  const category = categories.find((each) => each === textOf(fields, 'category'))
  const [since, until] = [textOf(fields, 'since'), textOf(fields, 'until')]
  if (!category || !isDay(since) || (until !== '' && (!isDay(until) || until < since))) return undefined
  return { outcome, note, after, category, since, until: until === '' ? null : until }
}
