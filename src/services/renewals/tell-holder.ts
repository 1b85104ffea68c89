import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { categoryNames } from '../../evaluation/messages/english-words.ts'
import type { Day } from '../../standards/day.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listLineCategories } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import type { RenewalMeans } from './means.ts'
import { en } from './messages/en.ts'

interface RenewalNews {
  readonly kind: keyof typeof en.mail
  /** Until when a renewed Endorsement runs. */
  readonly until?: Day
  /** Set for one that reminds: the way to get no more of them. */
  readonly unsubscribeUrl?: string
}

/** Mails somebody about a renewal. False where there is nobody to write to any more. */
export async function tellOfRenewal(
  tx: Tx,
  { sendMail, renewalUrl }: Pick<RenewalMeans, 'sendMail' | 'renewalUrl'>,
  renewal: Renewal,
  { kind, until, unsubscribeUrl }: RenewalNews,
): Promise<boolean> {
  const { associationId, personId, dueOn, graceUntil } = renewal
  const person = await findPersonName(tx, personId)
  if (!person || isAddressOfNobody(person.email)) return false
  const { name: association } = await getAssociation(tx, associationId)
  const named = (await listLineCategories(tx, renewal.id)).map(categoryName)
  const day = (given: Day | null | undefined) => (given ? en.day(given) : '')
  const letter = en.mail[kind]({
    ...{ name: person.name, association, titles: en.and(named) },
    ...{ until: day(until), due: day(dueOn), grace: day(graceUntil) },
  })
  const mail = {
    to: person.email,
    ...letter,
    link: { label: en.link, url: renewalUrl },
    associationId,
    personId,
  }
  await sendMail(
    tx,
    unsubscribeUrl === undefined
      ? { ...mail, kind: 'letter' }
      : { ...mail, kind: 'reminder', unsubscribeUrl },
  )
  return true
}

function categoryName(category: string): string {
  return Object.entries(categoryNames).find(([id]) => id === category)?.[1] ?? category
}
