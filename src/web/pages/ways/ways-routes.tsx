import { whoseRequirements } from '../../../domain/applications/offered.ts'
import { NotFound } from '../../../domain/errors.ts'
import { numberOf } from '../../../domain/fields.ts'
import type { AssociationPolicy } from '../../../domain/policy/association-policy.ts'
import {
  comparePolicies,
  isPartOf,
  type PolicyChange,
  valuesOf,
} from '../../../domain/policy/compare-policies.ts'
import type { PolicyPart } from '../../../domain/policy/setting.ts'
import { changePolicy, findSmallCommittee, readVersion } from '../../../services/ways/change-policy.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { listPolicyVersions, type PolicyVersion } from '../../../store/ways/policy-history.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { WayParts } from './parts.ts'
import { readSettings, writeSettings } from './setting-form.ts'
import { standardsInUse } from './standards-in-use.ts'
import { type ToldVersion, WaysPage } from './ways-page.tsx'
import { WaysPartPage } from './ways-part-page.tsx'

const permit = { staff: 'change-policy' } as const

/** Reading and changing how an association works. */
export function addPolicyRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const { language } = frame
  const words = language.text.ways.pages

  areas.get(paths.ways, permit, async (c) => {
    const association = associationOf(c)
    const versions = await versionsOf(c)
    const props = {
      ...{ association, policy: readVersion(versions[0]), versions: tellVersions(versions) },
      requirements: await tellRequirements(c),
    }
    return answerPage(
      c,
      <WaysPage frame={frameOf(c, frame)} {...props} isWithoutReminders={site.isWithoutReminders === true} />,
    )
  })

  areas.get(paths.waysPart, permit, async (c) => {
    const notes = new Map(Object.entries({ saved: words.saved, same: words.same }))
    return showPart(c, { note: notes.get(c.req.query('did') ?? '') })
  })

  areas.post(paths.waysPart, permit, async (c, { fields }) => {
    const [latest] = await versionsOf(c)
    const { part, policy } = partOf(c, latest)
    const read = readSettings(part, fields, valuesOf(policy, part), language)
    const version = numberOf(fields, 'version')
    if ('problems' in read) return showPart(c, { view: { values: fields, problems: read.problems }, version })
    const { now: at } = c.get('visit')
    const wish = { ...staffScope(c), seen: version, part, values: read.values, at }
    const saved = await changePolicy(site.db, wish)
    if (saved.kind === 'small-committee')
      return showPart(c, { view: { values: fields, problems: [tellSmall(saved)] }, version, isSmall: true })
    if (saved.kind !== 'moved-on')
      return c.redirect(paths.waysPart.href(associationOf(c).shortId, part, saved.kind), 303)
    return showPart(c, { view: { values: fields, problems: [] }, overtaken: saved.changes })
  })

  /** Said at the number where there is a committee, and at who decides where there is none. */
  function tellSmall({ members, needed }: { readonly members: number; readonly needed: number }) {
    const { figure } = language.format
    const message = words.smallCommittee(figure(members), figure(needed))
    return { field: members === 0 ? 'by' : 'committeeVotes', message }
  }

  interface Shown {
    readonly note?: string | undefined
    readonly view?: FormView
    /** That the form goes on with; the latest where it shows what is new. */
    readonly version?: number
    readonly overtaken?: readonly PolicyChange[]
    /** Whether more members have to be appointed first. */
    readonly isSmall?: boolean
  }

  async function showPart(c: SiteContext, { note, view, version, overtaken, isSmall }: Shown) {
    const [latest] = await versionsOf(c)
    const { part, policy } = partOf(c, latest)
    const props = {
      association: associationOf(c),
      part,
      version: version ?? latest?.version ?? 0,
      standards: await standardsInUse(c, { site, standards }),
      requirements: await tellRequirements(c),
      view: view ?? { values: writeSettings(valuesOf(policy, part)), problems: [] },
      note,
      overtaken,
      isSmall: isSmall ?? (part === 'decision' && (await isTooSmall(c, policy.decision))),
    }
    const status = view ? 422 : 200
    return answerPage(c, <WaysPartPage frame={frameOf(c, frame)} {...props} />, status)
  }

  async function tellRequirements(c: SiteContext): Promise<string> {
    const { shortId, standardsOf } = await getAssociation(site.db, associationOf(c).id)
    const owner = whoseRequirements(standards.listInForce(c.get('visit').today), standardsOf)
    const name = standards.nameAssociation(owner)
    return owner === shortId ? words.requirementsOwn(name) : words.requirementsOf(name)
  }

  function isTooSmall(c: SiteContext, decision: AssociationPolicy['decision']): Promise<boolean> {
    return withScope(site.db, staffScope(c), async (tx) =>
      Boolean(await findSmallCommittee(tx, associationOf(c).id, decision)),
    )
  }

  function versionsOf(c: SiteContext): Promise<PolicyVersion[]> {
    return withScope(site.db, staffScope(c), (tx) => listPolicyVersions(tx, associationOf(c).id))
  }
}

function partOf(
  c: SiteContext,
  latest: PolicyVersion | undefined,
): { readonly part: PolicyPart; readonly policy: AssociationPolicy } {
  const policy = readVersion(latest)
  const part = c.req.param('part') ?? ''
  if (!isPartOf(policy, part)) throw new NotFound()
  return { part, policy }
}

function tellVersions(versions: readonly PolicyVersion[]): ToldVersion[] {
  return versions.map((each, index) => ({
    version: each.version,
    changedBy: each.changedBy ?? '',
    changedAt: each.changedAt,
    changes: comparePolicies(readVersion(versions[index + 1]), readVersion(each)),
  }))
}
