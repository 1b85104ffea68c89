import { textOf } from '../../../domain/fields.ts'
import { dropDraft } from '../../../store/portfolio/form-drafts.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { isFormKey, keepTyping } from '../../keep-typing.ts'
import { paths } from '../../paths.ts'
import { personOf } from '../../visit.ts'
import type { PortfolioParts } from './parts.ts'

/** What the button says that starts without what was typed. */
export const dropDraftAct = 'drop'

/** Where the pages' script sends what is being typed, and where it is thrown away. */
export function addDraftRoutes(areas: Areas, { site }: PortfolioParts): void {
  areas.post(paths.drafts, 'signed-in', async (c, { fields }) => {
    const formKey = textOf(fields, 'draftOf')
    if (!isFormKey(formKey)) return c.body(null, 400)
    const { id: personId } = personOf(c)
    if (textOf(fields, 'act') === dropDraftAct) {
      await withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, formKey))
      return c.redirect(formKey, 303)
    }
    await keepTyping(site.db, { personId, formKey, fields, at: c.get('visit').now })
    return c.body(null, 204)
  })
}
