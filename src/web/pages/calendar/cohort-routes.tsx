import { randomUUID } from 'node:crypto'
import { readCohortsForm, writeCohortsForm } from '../../../domain/calendar/read-cohorts-form.ts'
import { numberOf } from '../../../domain/fields.ts'
import { valuesOf } from '../../../domain/policy/compare-policies.ts'
import { changePolicy, readVersion } from '../../../services/ways/change-policy.ts'
import { countTakenPlaces } from '../../../store/calendar/cycle-places.ts'
import { listPolicyVersions } from '../../../store/ways/policy-history.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { CohortsPage } from './cohorts-page.tsx'

const permit = { staff: 'change-policy' } as const

/** Setting the cohorts of an association: a part of its ways, saved as a new version of them. */
export function addCohortRoutes(areas: Areas, site: Site, frame: Frame): void {
  const words = frame.language.text.calendar.cohorts

  areas.get(paths.cohorts, permit, async (c) => {
    const notes = new Map(Object.entries({ saved: words.saved, same: words.same }))
    return show(c, { note: notes.get(c.req.query('did') ?? '') })
  })

  areas.post(paths.cohorts, permit, async (c, { fields }) => {
    const present = await load(c)
    const read = readCohortsForm(fields, present.taken)
    const version = numberOf(fields, 'version')
    if ('problems' in read) {
      const problems = read.problems.map(({ field, code }) => ({ field, message: words.problems[code] }))
      return show(c, { view: { values: fields, problems }, version })
    }
    const values = { ...valuesOf(present.policy, 'calendar'), cohorts: read.cohorts }
    const { now: at } = c.get('visit')
    const wish = { ...staffScope(c), seen: version, part: 'calendar', values, at } as const
    const saved = await changePolicy(site.db, wish)
    if (saved.kind !== 'moved-on')
      return c.redirect(paths.cohorts.href(associationOf(c).shortId, { did: saved.kind }), 303)
    return show(c, { view: { values: fields, problems: [] }, note: words.movedOn })
  })

  function load(c: SiteContext) {
    return withScope(site.db, staffScope(c), async (tx) => {
      const [latest] = await listPolicyVersions(tx, associationOf(c).id)
      return {
        policy: readVersion(latest),
        version: latest?.version ?? 0,
        taken: await countTakenPlaces(tx),
      }
    })
  }

  interface Shown {
    readonly note?: string | undefined
    readonly view?: FormView
    /** That the form goes on with; the latest where it shows what is new. */
    readonly version?: number
  }

  async function show(c: SiteContext, { note, view, version }: Shown) {
    const present = await load(c)
    const { cycle, cohorts } = present.policy.calendar
    const props = {
      ...{ association: associationOf(c).shortId, taken: present.taken, today: c.get('visit').today, note },
      isInUse: cycle === 'cohorts',
      version: version ?? present.version,
      view: view ?? { values: writeCohortsForm(cohorts, randomUUID()), problems: [] },
    }
    return answerPage(c, <CohortsPage frame={frameOf(c, frame)} {...props} />, view ? 422 : 200)
  }
}
