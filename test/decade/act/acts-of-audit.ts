import type { SignedIn } from '../../../src/domain/rights.ts'
import { announceAudit } from '../../../src/services/audits/announce-audit.ts'
import { answerAudit } from '../../../src/services/audits/answer-audit.ts'
import { concludeAudit } from '../../../src/services/audits/conclude-audit.ts'
import { decideLines } from '../../../src/services/audits/decide-lines.ts'
import { drawAudit } from '../../../src/services/audits/draw-audit.ts'
import { offerHours } from '../../../src/services/audits/offer-hours.ts'
import { openDrawn } from '../../../src/services/audits/open-drawn.ts'
import { seeAudited } from '../../../src/services/audits/see-audited.ts'
import { asOwner } from '../../rights/owner.ts'
import { plus } from '../oracle/days.ts'
import { auditDays, hoursOffered, type Life, type PlannedAudit } from '../plan.ts'
import { insertLogged } from './acts-of-log.ts'
import { findNow } from './acts-of-renewal.ts'
import { idOf, type Office, type Stage } from './stage.ts'

export const auditId = (name: string): string => idOf(`audit ${name}`)

/** False where nobody could be listed. */
export async function announce(stage: Stage, office: Office, audit: PlannedAudit): Promise<boolean> {
  const { database, now } = stage
  const given = { period: audit.period, seedSource: 'The evening lottery', seedFrom: audit.drawnOn }
  const made = await announceAudit(database.db, {
    ...{ personId: office.coordinator.id, associationId: office.id, id: auditId(audit.name) },
    ...{ given, now, today: audit.announcedOn },
  })
  return made.announced
}

export async function draw(stage: Stage, office: Office, audit: PlannedAudit): Promise<void> {
  const { database, now, means } = stage
  const of = { associationId: office.id, auditId: auditId(audit.name), now, today: audit.drawnOn }
  const made = await drawAudit(database.db, { ...of, personId: office.coordinator.id, seed: audit.seed })
  if (!made.drawn) throw new Error(`The audit ${audit.name} was not drawn: ${made.reason}.`)
  await openDrawn(means, { ...of, mayGoOn: () => true })
}

export interface Drawn {
  readonly office: Office
  readonly renewalId: string
  readonly person: SignedIn
  readonly life: Life
}

/** Whom an audit drew. */
export async function listDrawn(stage: Stage, office: Office, audit: PlannedAudit): Promise<Drawn[]> {
  const rows = await asOwner(stage.database, async (client) => {
    const found = await client.query<{ renewal: string; person: string }>(
      `select renewal_id as renewal, person_id as person from audit_entries where audit_id = $1 and is_drawn
        order by person_id`,
      [auditId(audit.name)],
    )
    return found.rows
  })
  return rows.flatMap(({ renewal, person: id }) =>
    stage.plan.lives.flatMap((life) => {
      const person = stage.people.get(life.key)
      return person?.id === id ? [{ office, renewalId: renewal, person, life }] : []
    }),
  )
}

/** What the person and the coordinator do so many days after the draw. */
export async function followDrawn(stage: Stage, drawn: Drawn, day: number): Promise<void> {
  const { first, mended } = drawn.life.proving
  const { state } = (await findNow(stage, drawn.office.id, drawn.renewalId)) ?? {}
  const answers = async () => {
    if (stage.gone.has(drawn.person.id)) return
    const wish = { actor: drawn.person, renewalId: drawn.renewalId, now: stage.now, isAll: true }
    await answerAudit(stage.database.db, wish)
  }
  if (day === auditDays.answered) await answers()
  if (day === auditDays.decided && (state === 'evidence-asked' || state === 'drawn'))
    await decide(stage, drawn, first)
  if (mended === null) return
  if (day === auditDays.mended && state === 'gaps') {
    if (drawn.life.offers && !stage.gone.has(drawn.person.id)) await offer(stage, drawn)
    await answers()
  }
  if (day === auditDays.decidedAgain && state === 'evidence-asked') await decide(stage, drawn, mended)
}

/** Logs other hours of the period, and offers them. */
async function offer(stage: Stage, { office, renewalId, person }: Drawn): Promise<void> {
  const { periodUntil } = (await findNow(stage, office.id, renewalId)) ?? {}
  if (!periodUntil) return
  const entryIds = await insertLogged(stage, person, hoursOffered(periodUntil, plus(periodUntil, -2)))
  await offerHours(
    { db: stage.database.db, standards: stage.means.standards },
    { actor: person, renewalId, entryIds, now: stage.now },
  )
}

/** Finds so much of every line proven, in quarters of an hour, and concludes as that allows. */
async function decide(stage: Stage, { office, renewalId }: Drawn, part: number): Promise<void> {
  const { means, database, now } = stage
  const whose = { actor: office.coordinator, associationId: office.id, renewalId, now }
  const seen = await seeAudited(database.db, whose)
  if ('access' in seen) throw new Error('A coordinator sees it.')
  let { version } = seen.entry
  for (const { entryId, hours } of seen.lines) {
    const proven = Math.floor(hours * part * 4) / 4
    await decideLines(database.db, whose, { found: [{ entryId, proven, words: 'As seen.' }], version })
    version += 1
  }
  const today = now.toISOString().slice(0, 10)
  const conclude = (wanted: 'pass' | 'find-gaps') =>
    concludeAudit(means, { ...whose, wanted, message: '', version, today })
  const passed = await conclude('pass')
  if ('concluded' in passed && !passed.concluded) await conclude('find-gaps')
}
