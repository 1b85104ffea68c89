import { randomUUID } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { findMarking, holdMarking, listMarkings, type Marking } from '../../store/exams/markings.ts'
import { endMark, findMark, insertMark, listMarksOf } from '../../store/exams/marks.ts'
import { findScript } from '../../store/exams/scripts.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterMarking, type MarkingMeans, type MarkingOffice, type MarkingWish } from './enter-marking.ts'
import { loadEssayRules } from './marking-rule.ts'
import { enMarkingMails } from './messages/en.ts'
import { type KnownMarker, planPlace, vacantPlaces } from './plan-marks.ts'

interface AskWish extends MarkingWish {
  readonly now: Date
}

/** Asks for the open places of one script, and mails whoever is asked. */
export async function askForMarking(
  tx: Tx,
  means: Pick<MarkingMeans, 'dayOf' | 'sendMail' | 'markingUrl'>,
  filling: Filling,
): Promise<void> {
  const { asked } = await fillPlaces(tx, means, filling)
  for (const marker of asked) await tellMarker(tx, means, filling.office, marker)
}

/** How many were asked, and for how many places nobody was found. */
export interface Asked {
  readonly asked: number
  readonly missing: number
}

/** Asks somebody for every place that is open, one by one, so that the load spreads; each is mailed once. */
export function askForAll(db: Db, means: MarkingMeans, wish: AskWish): Promise<Asked> {
  return enterMarking(db, wish, async (tx, office) => {
    const told = new Map<string, KnownMarker>()
    let [asked, missing] = [0, 0]
    for (const marking of await listMarkings(tx, office.id, ['being-marked', 'to-adjudicate'])) {
      const found = await fillPlaces(tx, means, { office, marking, by: wish.actor.id, at: wish.now })
      for (const marker of found.asked) told.set(marker.personId, marker)
      asked += found.asked.length
      missing += found.missing
    }
    for (const marker of told.values()) await tellMarker(tx, means, office, marker)
    return { asked, missing }
  })
}

interface AskOneWish extends AskWish {
  readonly scriptId: string
  readonly place: number
  readonly markerId: string
}

/** Asks the marker whom staff chose. `unfit`: somebody else was asked meanwhile, or the marker may not. */
export function askOne(db: Db, means: MarkingMeans, wish: AskOneWish): Promise<'asked' | 'unfit'> {
  return enterMarking(db, wish, async (tx, office) => {
    const { scriptId, place, markerId, now: at, actor } = wish
    const marking = isUuid(scriptId) ? await findMarking(tx, scriptId) : undefined
    const script = marking && (await findScript(tx, scriptId))
    if (!script) throw new NotFound()
    const { choices } = await planPlace(tx, office, {
      script,
      place,
      today: means.dayOf(at, office.timeZone),
    })
    const chosen = choices.find(({ marker }) => marker.personId === markerId)
    const rules = await loadEssayRules(tx, office.id, script.category)
    const isOpen = vacantPlaces(marking, await listMarksOf(tx, scriptId), rules.markers).includes(place)
    // Staff may ask somebody whose month is full; everything else stands.
    if (!chosen || !isOpen || (chosen.unfit !== null && chosen.unfit !== 'full')) return 'unfit'
    const { round } = marking
    const mark = {
      id: randomUUID(),
      officeId: office.id,
      scriptId,
      markerId,
      round,
      place,
      askedBy: actor.id,
      dueOn: dueAfter(means.dayOf(at, office.timeZone), rules.markingDays),
      at,
    }
    if (!(await insertMark(tx, mark))) return 'unfit'
    await tellMarker(tx, means, office, chosen.marker)
    return 'asked'
  })
}

/** Takes a task back that was not handed in. False where it was, or the marker gave it back. */
export function takeMarkBack(db: Db, wish: MarkingWish & { readonly markId: string }): Promise<boolean> {
  return enterMarking(db, wish, async (tx) => {
    const mark = isUuid(wish.markId) ? await findMark(tx, wish.markId) : undefined
    // Whoever marks a script has a task of his or her own in view, and gives it back instead.
    if (!mark || !(await findMarking(tx, mark.scriptId))) throw new NotFound()
    await holdMarking(tx, mark.scriptId)
    return endMark(tx, mark.id, { state: 'taken-back' })
  })
}

interface Filling {
  readonly office: MarkingOffice
  readonly marking: Marking
  /** Null where a gap asks by itself. */
  readonly by: string | null
  readonly at: Date
}

/** Asks for every open place of one script. */
async function fillPlaces(
  tx: Tx,
  means: Pick<MarkingMeans, 'dayOf'>,
  { office, marking, by, at }: Filling,
): Promise<{ readonly asked: readonly KnownMarker[]; readonly missing: number }> {
  const script = await findScript(tx, marking.scriptId)
  if (!script) return { asked: [], missing: 0 }
  const { markers, markingDays } = await loadEssayRules(tx, office.id, script.category)
  const today = means.dayOf(at, office.timeZone)
  const dueOn = dueAfter(today, markingDays)
  const asked: KnownMarker[] = []
  let missing = 0
  for (const place of vacantPlaces(marking, await listMarksOf(tx, script.id), markers)) {
    const { proposed } = await planPlace(tx, office, { script, place, today })
    const { round } = marking
    const mark = { officeId: office.id, scriptId: script.id, round, place, askedBy: by, dueOn, at }
    if (proposed && (await insertMark(tx, { ...mark, id: randomUUID(), markerId: proposed.personId })))
      asked.push(proposed)
    else missing += 1
  }
  return { asked, missing }
}

function dueAfter(today: Day, days: number): Day {
  return toDay(toDayNumber(today) + days)
}

/** Names neither the script nor anything of it: the mail is the same whatever waits. */
async function tellMarker(
  tx: Tx,
  { sendMail, markingUrl }: Pick<MarkingMeans, 'sendMail' | 'markingUrl'>,
  { shortId, name }: MarkingOffice,
  { email, personId, name: called }: Pick<KnownMarker, 'email' | 'personId' | 'name'>,
): Promise<void> {
  const { subject, paragraphs, link } = enMarkingMails.asked({ marker: called, association: name })
  await sendMail(tx, {
    ...{ to: email, personId, kind: 'marking-asked', subject, paragraphs },
    link: { label: link, url: markingUrl(shortId) },
  })
}
