import { textOf } from '../../../domain/fields.ts'
import type { Areas } from '../../areas.ts'
import { isFormKey, keepTyping } from '../../keep-typing.ts'
import { paths } from '../../paths.ts'
import { personOf } from '../../visit.ts'
import type { PortfolioParts } from './parts.ts'

/** Where the pages' script sends what is being typed. */
export function addDraftRoutes(areas: Areas, { site }: PortfolioParts): void {
  areas.post(paths.drafts, 'signed-in', async (c, { fields }) => {
    const formKey = textOf(fields, 'draftOf')
    if (!isFormKey(formKey)) return c.body(null, 400)
    await keepTyping(site.db, { personId: personOf(c).id, formKey, fields, at: c.get('visit').now })
    return c.body(null, 204)
  })
}
