import { NotFound } from '../../../domain/errors.ts'
import { listTextKinds } from '../../../services/ways/list-text-kinds.ts'
import { loadText } from '../../../services/ways/load-text.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { findText, listLoadedTexts } from '../../../store/ways/texts.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { WayParts } from './parts.ts'
import { StaffTextPage } from './staff-text-page.tsx'
import { StaffTextsPage } from './staff-texts-page.tsx'
import { readTextForm } from './text-form.ts'

const permit = { staff: 'change-policy' } as const
/** A version is a small whole number. */
const versionPattern = /^\d{1,6}$/

/** Loading and reading the texts that applicants sign. */
export function addStaffTextRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const { text, format } = frame.language
  const words = text.ways.texts

  areas.get(paths.associationTexts, permit, (c) =>
    showTexts(c, { values: { validFrom: [c.get('visit').today] }, problems: [] }),
  )

  areas.post(paths.associationTexts, permit, async (c, form) => {
    const { now: at, today } = c.get('visit')
    const read = readTextForm(form, await kindsOf(c), words)
    if ('problems' in read) return showTexts(c, { values: form.fields, problems: read.problems })
    const loaded = await loadText(site.db, { ...staffScope(c), ...read, at, today })
    switch (loaded.kind) {
      case 'loaded':
        return c.redirect(paths.associationTexts.href(associationOf(c).shortId, 'loaded'), 303)
      case 'same':
        return refuse(words.sameText)
      case 'moved-on':
        return refuse(words.movedOn)
      case 'never':
        return refuse(words.neverHolds(loaded.version, format.day(loaded.since)), 'validFrom')
      default:
        return loaded satisfies never
    }

    /** What came from a file is in the field when the page comes back, so that it need not be chosen again. */
    function refuse(message: string, field: 'body' | 'validFrom' = 'body') {
      const body = 'body' in read ? read.body : ''
      return showTexts(c, {
        values: { ...form.fields, body: [body] },
        problems: [{ field, message }],
      })
    }
  })

  areas.get(paths.associationText, permit, async (c) => {
    const association = associationOf(c)
    const version = c.req.param('version') ?? ''
    if (!versionPattern.test(version)) throw new NotFound()
    const text = await withScope(site.db, staffScope(c), (tx) =>
      findText(tx, association.id, c.req.param('kind') ?? '', Number(version)),
    )
    if (!text) throw new NotFound()
    return answerPage(c, <StaffTextPage frame={frameOf(c, frame)} {...{ association, text }} />)
  })

  async function kindsOf(c: SiteContext): Promise<readonly string[]> {
    const { standardsOf } = await getAssociation(site.db, associationOf(c).id)
    return listTextKinds(standards, standardsOf)
  }

  async function showTexts(c: SiteContext, view: FormView) {
    const association = associationOf(c)
    const { today } = c.get('visit')
    const versions = await withScope(site.db, staffScope(c), (tx) => listLoadedTexts(tx, association.id))
    const note = c.req.query('did') === 'loaded' ? words.loaded : undefined
    const props = { association, versions, today, view, note, kinds: await kindsOf(c) }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <StaffTextsPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
