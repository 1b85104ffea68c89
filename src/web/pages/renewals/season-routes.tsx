import { NotFound } from '../../../domain/errors.ts'
import { isSeasonBucket, seasonBuckets, seasonReasons } from '../../../domain/renewals/season.ts'
import { decideAccess } from '../../../domain/rights.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import {
  type SeasonFigures,
  type SeasonList,
  seeSeason,
  seeSeasonFigures,
} from '../../../services/renewals/see-season.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { SeasonFiguresPage } from './figures-page.tsx'
import type { RenewalParts } from './parts.ts'
import { SeasonPage } from './season-page.tsx'
import { csvOf } from './write-csv.ts'

const permit = { staff: 'see-applications' } as const

/** The season: how it stands, who needs a call, and what it came to. */
export function addSeasonRoutes(areas: Areas, { site, frame }: RenewalParts): void {
  const words = frame.language.text.renewals.season

  areas.get(paths.season, permit, async (c) => {
    const association = associationOf(c)
    const list = listOf(c)
    const [seen, { renewals }] = await Promise.all([
      seeSeason(site.db, seasonWish(c), list),
      loadPolicy(site.db, association.id),
    ])
    const wish = { action: 'change-policy', associationId: association.id } as const
    const count = Number(c.req.query('did'))
    const props = {
      ...{ association, seen, list, isOn: renewals.models.length > 0 },
      isAdministrator: decideAccess(personOf(c), wish) === 'allowed',
      note: Number.isInteger(count) && count > 0 ? words.message.sent(String(count)) : undefined,
    }
    return answerPage(c, <SeasonPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.seasonFigures, permit, async (c) => {
    const figures = await figuresOf(c)
    const props = { association: associationOf(c), figures }
    return answerPage(c, <SeasonFiguresPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.seasonTable, permit, async (c) => {
    const figures = await figuresOf(c)
    const bytes = csvOf([
      [words.csvHead.figure, words.csvHead.value],
      ...seasonBuckets.map((bucket) => [words.bucket[bucket], figures.counts.get(bucket) ?? 0]),
      ...seasonReasons
        .filter((reason) => figures.reasons.has(reason))
        .map((reason) => [words.reason[reason], figures.reasons.get(reason) ?? 0]),
      ...figures.topics.map(({ title, hours }) => [title, hours]),
    ])
    const name = `renewals-${associationOf(c).shortId}-${figures.period.from}.csv`
    return answerDownload(c, { name, mediaType: 'text/csv; charset=utf-8', bytes })
  })

  async function figuresOf(c: SiteContext): Promise<SeasonFigures> {
    const figures = await seeSeasonFigures(site.db, seasonWish(c))
    if (!figures) throw new NotFound()
    return figures
  }
}

/** Which season a page is about. */
export function seasonWish(c: SiteContext) {
  const { today } = c.get('visit')
  const period = c.req.query('period') ?? ''
  return { actor: personOf(c), associationId: associationOf(c).id, today, period }
}

/** Which of its people a page lists; those who need a call where nothing else is asked. */
export function listOf(c: SiteContext): SeasonList {
  const show = c.req.query('show') ?? ''
  const page = Number(c.req.query('page') ?? '1')
  return {
    show: isSeasonBucket(show) || show === 'all' ? show : 'call',
    name: (c.req.query('name') ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 1 ? page - 1 : 0,
  }
}
