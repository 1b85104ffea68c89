import { textOf } from '../../../domain/fields.ts'
import { dropDraft } from '../../../store/portfolio/form-drafts.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { dropDraftAct, isFormKey, keepTyping } from '../../keep-typing.ts'
import { paths } from '../../paths.ts'
import { pageOfForm } from '../../unsent-typing.ts'
import { personOf } from '../../visit.ts'
import type { PortfolioParts } from './parts.ts'

/** Where the pages' script sends what is being typed, and where it is thrown away. */
export function addDraftRoutes(areas: Areas, { site }: PortfolioParts): void {
  areas.post(paths.drafts, 'signed-in', async (c, { fields }) => {
    const formKey = textOf(fields, 'draftOf')
    if (!isFormKey(formKey)) return c.body(null, 400)
    const { id: personId } = personOf(c)
    if (textOf(fields, 'act') === dropDraftAct) {
      await withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, formKey))
      const { pathname, search } = pageOfForm(c, formKey)
      return c.redirect(pathname + search, 303)
    }
    const { pathname: standsAt } = pageOfForm(c, formKey)
    await keepTyping(site.db, { personId, formKey, standsAt, fields, at: c.get('visit').now })
    return c.body(null, 204)
  })
}
