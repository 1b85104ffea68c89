import { usualPrefix } from '../../../domain/endorsements/endorsement-number.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { registerPolicy } from '../../../domain/policy/register-policy.ts'
import { cleanPicture, keepSeal, removeSeal } from '../../../services/endorsements/keep-seals.ts'
import { changePolicy, readVersion } from '../../../services/ways/change-policy.ts'
import { listSeals } from '../../../store/endorsements/seals.ts'
import { listPolicyVersions } from '../../../store/ways/policy-history.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { EndorsementParts } from './parts.ts'
import { SealsPage } from './seals-page.tsx'

const permit = { staff: 'change-policy' } as const
const largestPicture = 2 * 1024 * 1024
const longest = 120

/** Logo, signatures, number prefix and register text of an association. */
export function addSealRoutes(areas: Areas, { site, frame }: EndorsementParts): void {
  const words = frame.language.text.endorsements.seals

  areas.get(paths.certificates, permit, (c) => show(c))

  areas.post(paths.certificates, permit, async (c, { fields }) => {
    const [prefix, disclaimer] = [textOf(fields, 'prefix'), textOf(fields, 'disclaimer')]
    const { policy } = await present(c)
    const read = registerPolicy.safeParse({ ...policy, numberPrefix: prefix, disclaimer })
    if (!read.success) {
      const fault = new Set(read.error.issues.map(({ path: [name] }) => name))
      return show(c, fields, [
        ...(fault.has('numberPrefix') ? [{ field: 'prefix', message: words.fault.prefix }] : []),
        ...(fault.has('disclaimer') ? [{ field: 'disclaimer', message: words.fault.disclaimer }] : []),
      ])
    }
    const seen = numberOf(fields, 'version')
    const at = c.get('visit').now
    const saved = await changePolicy(site.db, {
      ...staffScope(c),
      seen,
      part: 'register',
      values: read.data,
      at,
    })
    if (saved.kind === 'moved-on')
      return show(c, {}, [{ field: 'disclaimer', message: words.fault.movedOn }], 409)
    return goBack(c, 'texts')
  })

  areas.post(paths.seal, permit, (c, form) => seal(c, form), largestPicture + 64 * 1024)

  async function seal(c: SiteContext, { fields, files }: PostedForm) {
    const place = Math.min(numberOf(fields, 'place'), 3)
    const keeper = { ...staffScope(c), now: c.get('visit').now }
    const did = place === 0 ? 'logo' : 'signature'
    if (textOf(fields, 'do') === 'remove') {
      await removeSeal(site.db, keeper, place)
      return goBack(c, did)
    }
    const [name, title] = [textOf(fields, `name-${place}`), textOf(fields, `title-${place}`)]
    const file = files.find(({ field }) => field === `picture-${place}`)
    const drawn = file && file.bytes.length <= largestPicture ? await cleanPicture(file.bytes) : undefined
    const problems: FieldProblem[] = [
      ...(place > 0 && name === '' ? [{ field: `name-${place}`, message: words.fault.name }] : []),
      ...(name.length > longest ? [{ field: `name-${place}`, message: words.fault.long }] : []),
      ...(title.length > longest ? [{ field: `title-${place}`, message: words.fault.long }] : []),
      ...((file || place === 0) && !drawn
        ? [{ field: `picture-${place}`, message: words.fault.picture }]
        : []),
    ]
    if (problems.length > 0) return show(c, fields, problems)
    const before = (await present(c)).seals.find((each) => each.place === place)
    await keepSeal(site.db, keeper, { place, name, title, picture: drawn ?? before?.picture ?? null })
    return goBack(c, did)
  }

  function goBack(c: SiteContext, did: keyof typeof words.done) {
    return c.redirect(paths.certificates.href(associationOf(c).shortId, { did }), 303)
  }

  function present(c: SiteContext) {
    const { id } = associationOf(c)
    return withScope(site.db, staffScope(c), async (tx) => {
      const [latest] = await listPolicyVersions(tx, id)
      const { register: policy } = readVersion(latest)
      return { policy, version: latest?.version ?? 0, seals: await listSeals(tx, id) }
    })
  }

  async function show(
    c: SiteContext,
    fields: Fields = {},
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const association = associationOf(c)
    const { policy, version, seals } = await present(c)
    const notes: Readonly<Record<string, string | undefined>> = words.done
    const values = { prefix: [policy.numberPrefix], disclaimer: [policy.disclaimer], ...fields }
    const props = { association, policy, version, seals, usualPrefix: usualPrefix(association.shortId) }
    const note = notes[c.req.query('did') ?? '']
    const page = <SealsPage frame={frameOf(c, frame)} {...{ ...props, note, view: { values, problems } }} />
    return answerPage(c, page, problems.length > 0 ? status : 200)
  }
}
