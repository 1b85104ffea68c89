import { NotFound } from '../../../domain/errors.ts'
import { countForLists } from '../../../domain/portfolio/count-for-lists.ts'
import { isKeptSection, type PortfolioEntry } from '../../../domain/portfolio/entry.ts'
import { standardsThatMatter } from '../../../domain/portfolio/standards-that-matter.ts'
import { tellProvider } from '../../../domain/portfolio/tell-provider.ts'
import { type Direction, findDirection } from '../../../services/applications/find-direction.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import { confirmationStates } from '../../../services/providers/load-confirmation-states.ts'
import { listFiles } from '../../../store/files/find-files.ts'
import { findEntry } from '../../../store/portfolio/find-entry.ts'
import { listChanges } from '../../../store/portfolio/list-changes.ts'
import { listAskings } from '../../../store/providers/confirmation-requests.ts'
import type { Areas } from '../../areas.ts'
import { keepBy } from '../../keep-by.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { splitTitle } from '../../split-title.ts'
import { personOf } from '../../visit.ts'
import { EntryFiles } from '../files/entry-files.tsx'
import { CountsCards } from './counts/counts-cards.tsx'
import { ProviderCard } from './counts/provider-card.tsx'
import type { FirstStandard } from './counts/tell-counts.ts'
import { describeOwn } from './describe-own.ts'
import { EntryAroundCards, loadEntryAround } from './entry-around.tsx'
import { EntryPage } from './entry-page.tsx'
import { labelOf } from './label-of.ts'
import { type ListLine, listLines, viewList } from './list-view.ts'
import { loadOwn, nothingElse } from './load-own.ts'
import { OverviewPage, sumSections } from './overview-page.tsx'
import type { PortfolioParts } from './parts.ts'
import { readNote } from './saved-note.tsx'
import { SectionPage } from './section-page.tsx'

/** The pages that show one's own portfolio. */
export function addShowRoutes(areas: Areas, parts: PortfolioParts): void {
  addOverviewRoute(areas, parts)
  addSectionRoute(areas, parts)
  addEntryRoute(areas, parts)
}

function addOverviewRoute(areas: Areas, parts: PortfolioParts): void {
  const keepSums = keepBy<EvaluatedPortfolio, ReturnType<typeof sumSections>>()

  areas.get(paths.portfolio, 'signed-in', async (c) => {
    const { frame, known } = await loadOwn(c, parts, nothingElse)
    const sums = keepSums(known, 'sums', () => {
      const describe = describeOwn(known.portfolio, frame.language)
      return sumSections((section) => listLines(known.portfolio, section, describe, undefined))
    })
    return answerPage(c, <OverviewPage frame={frame} sums={sums} saved={readNote(c.req.query())} />)
  })
}

function addSectionRoute(areas: Areas, parts: PortfolioParts): void {
  const keepLines = keepBy<EvaluatedPortfolio, { first: FirstStandard | undefined; told: ListLine[] }>()

  areas.get(paths.section, 'signed-in', async (c) => {
    const section = c.req.param('section') ?? ''
    if (!isKeptSection(section)) throw new NotFound()
    const { now, today } = c.get('visit')
    const asked = { actor: personOf(c), asOf: today }
    const { frame, known, extra } = await loadOwn(c, parts, (tx, personId) =>
      Promise.all([
        findDirection(tx, parts.standards, asked),
        section === 'rsc' ? listAskings(tx, personId) : undefined,
      ]),
    )
    const [direction, askings] = extra
    const { first, told } = keepLines(known, `${section} ${JSON.stringify(direction)}`, () => {
      const mattering = standardsThatMatter(known, direction.aim, direction.offered)
      const describe = describeOwn(known.portfolio, frame.language)
      const lines = listLines(known.portfolio, section, describe, countForLists(mattering))
      const { edition } = mattering.first ?? {}
      const first = edition && {
        name: splitTitle(edition.title).name,
        isAim: edition.standard === direction.aim,
      }
      return { first, told: lines }
    })
    const confirmations = askings && confirmationStates(known.portfolio.rsc, askings, now)
    const lines = told.map((line) => ({ ...line, confirmation: confirmations?.get(line.id) }))
    const list = viewList(lines, {
      words: c.req.query('words')?.trim() ?? '',
      page: Number(c.req.query('page')) || 1,
      today,
    })
    return answerPage(c, <SectionPage {...{ frame, section, list, first }} saved={readNote(c.req.query())} />)
  })
}

function addEntryRoute(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.entry, 'signed-in', async (c) => {
    const section = c.req.param('section')
    const id = readId(c.req.param('id'))
    const [person, { now, today }] = [personOf(c), c.get('visit')]
    const { frame, names, known, extra } = await loadOwn(c, parts, async (tx, personId) => {
      const [entry, changes, files, direction] = await Promise.all([
        findEntry(tx, personId, id),
        listChanges(tx, { personId, entryId: id }),
        listFiles(tx, personId, id),
        findDirection(tx, parts.standards, { actor: person, asOf: today }),
      ])
      return { entry, changes, files, direction, around: await loadEntryAround(tx, person, entry, now) }
    })
    const { entry, changes, files, around, direction } = extra
    if (!entry || entry.section !== section) throw new NotFound()
    return answerPage(
      c,
      <EntryPage
        {...{ frame, entry, names, changes }}
        label={labelOf(entry, names, frame.language)}
        saved={readNote(c.req.query())}
      >
        {entry.removedAt ? null : (
          <WhereItCounts {...{ entry, known, direction }} language={frame.language} />
        )}
        <EntryFiles {...{ frame, files }} section={entry.section} entryId={entry.id} />
        <EntryAroundCards {...{ frame, entry, now, ...around }} readerId={person.id} />
      </EntryPage>,
    )
  })
}

interface WhereItCountsProps {
  readonly entry: PortfolioEntry
  readonly known: EvaluatedPortfolio
  readonly direction: Direction
  readonly language: Language
}

/** No standard asks for a provider as such: of one, the hours are told. */
function WhereItCounts({ entry, known, direction, language }: WhereItCountsProps) {
  const { aim, offered } = direction
  const mattering = standardsThatMatter(known, aim, offered)
  const provider = known.portfolio.providers?.find(({ id }) => id === entry.id)
  if (provider) {
    const told = tellProvider(known.portfolio, provider, mattering.near)
    return <ProviderCard {...{ provider, told, language }} />
  }
  return <CountsCards {...{ entry, mattering, aim, language }} told={known.tell(entry.id)} />
}
