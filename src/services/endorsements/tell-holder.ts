import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { EndorsementStepName } from '../../domain/endorsements/steps.ts'
import type { Day } from '../../standards/day.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import type { EndorsementMeans } from './means.ts'
import { en } from './messages/en.ts'

interface News {
  readonly kind: Exclude<EndorsementStepName, 'decease'> | 'renamed' | 'given'
  readonly on: Day
  readonly reason: string
}

/** Mails the holder what happened to an Endorsement, where the holder has an account. */
export async function tellHolder(
  tx: Tx,
  {
    sendMail,
    standards,
    endorsementUrl,
  }: Pick<EndorsementMeans, 'sendMail' | 'standards' | 'endorsementUrl'>,
  endorsement: Endorsement,
  { kind, on, reason }: News,
): Promise<void> {
  const { id, associationId, personId, standard, edition, number } = endorsement
  const holder = personId === null ? undefined : await findPersonName(tx, personId)
  if (!holder || personId === null || isAddressOfNobody(holder.email)) return
  const { title } = standards.getEdition(standard, on, edition)
  const { name: association } = await getAssociation(tx, associationId)
  await sendMail(tx, {
    ...{ kind: 'letter', to: holder.email, personId, associationId },
    subject: en.news.subject[kind](title),
    paragraphs: [
      en.news.text[kind]({ name: holder.name, title, number, association, on: en.day(on) }),
      ...(reason === '' ? [] : [reason]),
    ],
    link: { label: en.news.link, url: endorsementUrl(id) },
  })
}
