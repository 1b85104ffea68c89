import type { PortfolioEntry } from '../../../domain/portfolio/entry.ts'
import {
  type ConfirmationState,
  confirmationState,
  doubtAbout,
} from '../../../domain/providers/confirmation.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { loadOwnThreads, type ThreadView } from '../../../services/comments/load-threads.ts'
import { listAskings } from '../../../store/providers/confirmation-requests.ts'
import type { Tx } from '../../../store/tables.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { Thread } from '../comments/thread.tsx'

/** What others have to do with an entry: its confirmation by the provider, and what was said about it. */
interface EntryAround {
  readonly confirmation: { readonly state: ConfirmationState; readonly doubt: string | null } | undefined
  readonly threads: readonly ThreadView[]
}

export async function loadEntryAround(
  tx: Tx,
  actor: SignedIn,
  entry: PortfolioEntry | undefined,
  now: Date,
): Promise<EntryAround> {
  if (!entry) return { confirmation: undefined, threads: [] }
  const { section, id: entryId } = entry
  const [confirmation, threads] = await Promise.all([
    loadConfirmation(tx, actor.id, entry, now),
    loadOwnThreads(tx, actor, { kind: 'entry', section, entryId }),
  ])
  return { confirmation, threads }
}

async function loadConfirmation(tx: Tx, personId: string, entry: PortfolioEntry, now: Date) {
  if (entry.section !== 'rsc' || entry.body.setting === 'peer') return undefined
  const askings = (await listAskings(tx, personId, [entry.id])).get(entry.id) ?? []
  return { state: confirmationState(entry.body, askings, now), doubt: doubtAbout(entry.body, askings) }
}

interface EntryAroundCardsProps extends EntryAround {
  readonly frame: Frame
  readonly entry: PortfolioEntry
  readonly readerId: string
  readonly now: Date
}

export function EntryAroundCards(props: EntryAroundCardsProps) {
  const { frame, entry, confirmation, threads, readerId, now } = props
  const words = frame.language.text.providers.confirmation
  return (
    <>
      {confirmation && entry.section === 'rsc' ? (
        <section class="at-card" aria-labelledby="confirmation-title">
          <h2 class="govuk-heading-s" id="confirmation-title">
            {words.title}
          </h2>
          <p>
            <ConfirmationMark frame={frame} state={confirmation.state} />
          </p>
          {confirmation.doubt ? (
            <p>
              <bdi>{words.doubt(confirmation.doubt)}</bdi>
            </p>
          ) : null}
          {entry.body.provider ? (
            <p>
              <a class="govuk-link" href={paths.provider.href(entry.body.provider)}>
                {words.toProvider}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
      {threads.map((view) => (
        <Thread frame={frame} view={view} readerId={readerId} now={now} />
      ))}
    </>
  )
}
