import { numberOf, textOf } from '../../../domain/fields.ts'
import { readModelForm } from '../../../domain/renewals/read-model-form.ts'
import { openRenewals } from '../../../services/renewals/open-renewals.ts'
import { type PreviewGroup, previewModel } from '../../../services/renewals/preview-model.ts'
import { changePolicy, readVersion } from '../../../services/ways/change-policy.ts'
import { findPolicy } from '../../../store/applications/policies.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { RenewalModelPage } from './model-page.tsx'
import type { RenewalParts } from './parts.ts'

const permit = { staff: 'change-policy' } as const

/** The model of renewal: nothing changes before it was seen on the association's real people. */
export function addRenewalModelRoutes(areas: Areas, { site, frame }: RenewalParts): void {
  const words = frame.language.text.renewals.season.model

  areas.get(paths.renewalModel, permit, (c) => show(c, { view: { values: {}, problems: [] } }))

  areas.post(paths.renewalModel, permit, async (c, { fields }) => {
    const { now: at, today } = c.get('visit')
    const { policy: present } = await load(c)
    const read = readModelForm(fields, present, today)
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: words.problem[code] }))
      return show(c, { view: { values: fields, problems } })
    }
    if (textOf(fields, 'save') !== 'yes') {
      const who = { actor: personOf(c), associationId: associationOf(c).id, on: read.from }
      const preview = await previewModel(site.db, who, { present, next: read.policy })
      return show(c, { view: { values: fields, problems: [] }, preview })
    }
    const seen = numberOf(fields, 'version')
    const wish = { ...staffScope(c), seen, part: 'renewals', values: read.policy, at } as const
    const saved = await changePolicy(site.db, wish)
    if (saved.kind === 'moved-on') {
      const problems = [{ field: 'now', message: words.problem['moved-on'] }]
      return show(c, { view: { values: fields, problems } })
    }
    await openRenewals(site.db, associationOf(c).id, at)
    return c.redirect(paths.renewalModel.href(associationOf(c).shortId, { did: 'saved' }), 303)
  })

  async function load(c: SiteContext) {
    const kept = await findPolicy(site.db, associationOf(c).id)
    return { policy: readVersion(kept).renewals, version: kept?.version ?? 0 }
  }

  interface Shown {
    readonly view: FormView
    readonly preview?: readonly PreviewGroup[]
  }

  async function show(c: SiteContext, { view, preview }: Shown) {
    const kept = await load(c)
    const from = kept.policy.models.at(-1)?.from ?? ''
    const holds = from > c.get('visit').today ? words.savedFrom(frame.language.format.day(from)) : words.saved
    const note = c.req.query('did') === 'saved' ? holds : undefined
    const props = { association: associationOf(c), ...kept, view, preview, note }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <RenewalModelPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
