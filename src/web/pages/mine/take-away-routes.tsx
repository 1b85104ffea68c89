import { loadApplications } from '../../../services/mine/load-applications.ts'
import { loadDocument } from '../../../services/mine/load-document.ts'
import { writePdf } from '../../../services/mine/write-pdf.ts'
import { writeXlsx } from '../../../services/mine/write-xlsx.ts'
import { listFiles } from '../../../store/files/find-files.ts'
import { withScope } from '../../../store/with-scope.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { MinePage } from './mine-page.tsx'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The page of one's own data, and the portfolio in three forms. */
export function addTakeAwayRoutes(areas: Areas, { site, frame }: PortfolioParts): void {
  const load = (c: SiteContext) => loadDocument(site.db, personOf(c).id)
  const nameOf = (c: SiteContext, extension: string) => `portfolio-${c.get('visit').today}.${extension}`

  areas.get(paths.mine, 'signed-in', async (c) => {
    const personId = personOf(c).id
    const files = await withScope(site.db, { personId }, (tx) => listFiles(tx, personId))
    return answerPage(c, <MinePage frame={frameOf(c, frame)} files={files} />)
  })

  areas.get(paths.mineJson, 'signed-in', async (c) => {
    const bytes = Buffer.from(`${JSON.stringify(await load(c), null, 2)}\n`)
    return answerDownload(c, { name: nameOf(c, 'json'), mediaType: 'application/json; charset=utf-8', bytes })
  })

  areas.get(paths.mineApplications, 'signed-in', async (c) => {
    const { today } = c.get('visit')
    const document = await loadApplications(site.db, personOf(c).id)
    const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`)
    const name = `applications-${today}.json`
    return answerDownload(c, { name, mediaType: 'application/json; charset=utf-8', bytes })
  })

  areas.get(paths.mineXlsx, 'signed-in', async (c) => {
    const bytes = await writeXlsx(await load(c), c.get('visit').today)
    return answerDownload(c, { name: nameOf(c, 'xlsx'), mediaType: xlsxType, bytes })
  })

  areas.get(paths.minePdf, 'signed-in', async (c) => {
    const { today, now } = c.get('visit')
    const bytes = await writePdf(await load(c), today, now)
    return answerDownload(c, { name: nameOf(c, 'pdf'), mediaType: 'application/pdf', bytes })
  })
}
