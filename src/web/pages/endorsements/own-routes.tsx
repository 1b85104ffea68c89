import type { EndorsementChoice } from '../../../domain/endorsements/endorsement.ts'
import { readChoiceForm } from '../../../domain/endorsements/read-forms.ts'
import type { Fields } from '../../../domain/fields.ts'
import { findBadgeId } from '../../../services/credentials/find-badge-id.ts'
import { chooseShown } from '../../../services/endorsements/choose-shown.ts'
import { seeEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { OwnEndorsementPage } from './own-page.tsx'
import { type EndorsementParts, problemsOf } from './parts.ts'

/** An Endorsement for its holder. */
export function addOwnEndorsementRoutes(areas: Areas, { site, frame }: EndorsementParts): void {
  const words = frame.language.text.endorsements

  areas.get(paths.endorsement, 'signed-in', (c) => show(c))

  areas.post(paths.endorsementShown, 'signed-in', async (c, { fields }) => {
    const read = readChoiceForm(fields)
    if ('faults' in read) return show(c, { values: fields, problems: problemsOf(read.faults, words) })
    const saved = await chooseShown(site.db, { ...whoIn(c), choice: read.choice })
    if ('access' in saved) return answerStopped(c, saved.access)
    return c.redirect(paths.endorsement.href(whoIn(c).endorsementId, { did: 'shown' }), 303)
  })

  async function show(c: SiteContext, view?: FormView) {
    const seen = await seeEndorsement(site.db, whoIn(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const notes: Readonly<Record<string, string | undefined>> = {
      ...words.own.done,
      retired: frame.language.text.life.returning.retire.done,
    }
    const note = notes[c.req.query('did') ?? '']
    const badgeId = await findBadgeId(site.db, seen.endorsement)
    const props = { seen, note, badgeId, view: view ?? { values: writeChoice(seen.choice), problems: [] } }
    return answerPage(c, <OwnEndorsementPage frame={frameOf(c, frame)} {...props} />, view ? 422 : 200)
  }
}

function writeChoice({ place, hidesPlace, hidesEntry }: EndorsementChoice): Fields {
  const said = (hides: boolean) => [hides ? 'yes' : 'no']
  return { place: [place], hidesPlace: said(hidesPlace), hidesEntry: said(hidesEntry) }
}

function whoIn(c: SiteContext) {
  return { actor: personOf(c), endorsementId: readId(c.req.param('endorsement')) }
}
