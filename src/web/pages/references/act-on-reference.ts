import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import type { Stopped } from '../../../services/applications/enter-application.ts'
import { enterReferences, type ReferenceWish } from '../../../services/references/enter-references.ts'
import { makeCode } from '../../../services/references/pass-on-code.ts'
import { replaceRater } from '../../../services/references/replace-rater.ts'
import { sendAgain } from '../../../services/references/send-again.ts'
import { findReference } from '../../../store/references/references.ts'
import { meansOf, type RateParts } from '../rate/parts.ts'

/** Does what a button beside a reference says; answers what to say of it. */
export async function actOnReference(
  parts: RateParts,
  wish: ReferenceWish,
  fields: Fields,
): Promise<string | Stopped> {
  const { site, standards, randomBytes } = parts
  switch (textOf(fields, 'act')) {
    case 'resend':
      return sendAgain(site.db, meansOf(parts), standards, wish)
    case 'address': {
      const email = readEmailAddress(textOf(fields, 'email'))
      if (email === undefined) return refuse(parts, wish, 'email-missing')
      return sendAgain(site.db, meansOf(parts), standards, { ...wish, email })
    }
    case 'replace':
      return replaceRater(site.db, site.sendMail, wish)
    case 'code': {
      const keyring = site.signIn?.means.keyring
      return keyring ? makeCode(site.db, { keyring, randomBytes }, wish) : refuse(parts, wish, 'wrong-state')
    }
    default:
      return refuse(parts, wish, 'wrong-state')
  }
}

/** Nothing can be done; what the asker may not know of is still not there. */
function refuse({ site }: RateParts, wish: ReferenceWish, reason: string): Promise<string | Stopped> {
  return enterReferences(site.db, wish, async (tx, application) => {
    const reference = await findReference(tx, wish.referenceId)
    if (reference?.applicationId !== application.id) throw new NotFound()
    return reason
  })
}
