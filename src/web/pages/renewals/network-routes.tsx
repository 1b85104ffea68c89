import { NotFound } from '../../../domain/errors.ts'
import { seeSeasonBesideNetwork } from '../../../services/renewals/see-season.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { NetworkSeasonPage, peopleLines, topicLines } from './network-page.tsx'
import type { RenewalParts } from './parts.ts'
import { seasonWish } from './season-routes.tsx'
import { csvOf } from './write-csv.ts'

const permit = { staff: 'see-applications' } as const

/** An association's season beside the whole network, as a page and as a table. */
export function addNetworkRoutes(areas: Areas, { site, frame }: RenewalParts): void {
  const words = frame.language.text.renewals.season

  areas.get(paths.networkSeason, permit, async (c) => {
    const props = { association: associationOf(c), beside: await besideOf(c) }
    return answerPage(c, <NetworkSeasonPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.networkTable, permit, async (c) => {
    const beside = await besideOf(c)
    const { csvHead, csvPeople, csvHours } = words.network
    const people = peopleLines(beside, words)
    const bytes = csvOf([
      [csvHead.figure, csvHead.own, csvHead.all],
      ...[...people.bucket, ...people.reason].map(({ title, own, all }) => [title, own, all ?? '']),
      ...topicLines(beside).flatMap(({ title, own, all }) => [
        [csvPeople(title), own?.people ?? 0, all?.people ?? ''],
        [csvHours(title), own?.hours ?? 0, all?.hours ?? ''],
      ]),
    ])
    const name = `renewals-${associationOf(c).shortId}-network-${beside.year}.csv`
    return answerDownload(c, { name, mediaType: 'text/csv; charset=utf-8', bytes })
  })

  async function besideOf(c: SiteContext) {
    const beside = await seeSeasonBesideNetwork(site.db, seasonWish(c))
    if (!beside) throw new NotFound()
    return beside
  }
}
