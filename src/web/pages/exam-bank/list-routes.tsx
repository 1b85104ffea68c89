import { NotFound } from '../../../domain/errors.ts'
import { itemKinds } from '../../../domain/exams/exam-item.ts'
import { decideAccess } from '../../../domain/rights.ts'
import { exportItems, itemFormats } from '../../../services/exams/bank/export-items.ts'
import { withOffice } from '../../../services/exams/bank/keeper.ts'
import { openOffice } from '../../../services/exams/open-office.ts'
import { type ItemFilter, listItems } from '../../../store/exams/items.ts'
import { findHostedOffice } from '../../../store/exams/offices.ts'
import { withScope } from '../../../store/with-scope.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import type { ItemsFind } from '../../paths/exam-bank.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { ItemsPage, NoOfficePage } from './items-page.tsx'
import { keeperOf, keepsItems } from './keeper-of.ts'
import { areaChoices, type BankParts } from './parts.ts'

const itemsOfPage = 50
const mostExported = 5000

/** The list of items, and the way to take them away. */
export function addListRoutes(areas: Areas, { site, frame, domains }: BankParts): void {
  areas.get(paths.examItems, keepsItems, async (c) => {
    const association = associationOf(c)
    const find = findIn(c)
    const items = await withScope(site.db, staffScope(c), async (tx) => {
      const officeId = await findHostedOffice(tx, association.id)
      const paging = { after: find.after?.toLowerCase() ?? '', limit: itemsOfPage + 1 }
      return officeId === undefined ? undefined : listItems(tx, officeId, filterOf(find), paging)
    })
    if (!items) return answerNoOffice(c)
    const page = { items: items.slice(0, itemsOfPage), hasMore: items.length > itemsOfPage }
    const props = { association, find, ...page, areas: areaChoices(domains) }
    return answerPage(c, <ItemsPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.examItemFiles, keepsItems, async (c) => {
    const format = itemFormats.find((each) => each === c.req.query('format'))
    if (!format) throw new NotFound()
    const paging = { after: '', limit: mostExported }
    const items = await withOffice(site.db, staffScope(c), (tx, officeId) =>
      listItems(tx, officeId, filterOf(findIn(c)), paging),
    )
    const name = `exam-items-${c.get('visit').today}`
    return answerDownload(
      c,
      exportItems(
        items.map(({ item }) => item),
        format,
        name,
      ),
    )
  })

  areas.post(paths.openExamOffice, { staff: 'change-association' }, async (c) => {
    await openOffice(site.db, keeperOf(c))
    return c.redirect(paths.examItems.href(associationOf(c).shortId), 303)
  })

  function answerNoOffice(c: SiteContext) {
    const association = associationOf(c)
    const wish = { action: 'change-association', associationId: association.id } as const
    const mayOpen = decideAccess(c.get('visit').actor, wish) === 'allowed'
    return answerPage(c, <NoOfficePage frame={frameOf(c, frame)} {...{ association, mayOpen }} />)
  }
}

function findIn(c: SiteContext): ItemsFind {
  const names = ['words', 'area', 'kind', 'retired', 'after', 'added', 'changed', 'left'] as const
  return Object.fromEntries(names.map((name) => [name, (c.req.query(name) ?? '').slice(0, 200)]))
}

function filterOf({ words = '', area = '', kind, retired }: ItemsFind): ItemFilter {
  return {
    words: words.trim(),
    area,
    kind: itemKinds.find((each) => each === kind),
    isRetired: retired === 'yes',
  }
}
