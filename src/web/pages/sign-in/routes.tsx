import { textOf } from '../../../domain/fields.ts'
import { readPersonName } from '../../../domain/sign-in/person-name.ts'
import { signOut } from '../../../services/sign-in/end-sessions.ts'
import { welcomePerson } from '../../../services/sign-in/welcome-person.ts'
import { listAssociations } from '../../../store/people/associations.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { dropCookie, sessionCookie } from '../../session-cookie.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { askAboutNewProviders } from '../portfolio/ask-about-new-providers.ts'
import { addFactorRoutes } from './factor-routes.tsx'
import { addMailRoutes } from './mail-routes.tsx'
import { NamePage } from './name-page.tsx'
import { circumstancesOf, findHolder, nextOf, type SignInParts } from './parts.ts'

/** Everything between the door and the first page. */
export function addSignInRoutes(areas: Areas, parts: SignInParts): void {
  const { site, frame } = parts
  const words = frame.language.text.signIn.name
  addMailRoutes(areas, parts)
  addFactorRoutes(areas, parts)

  areas.get(paths.welcome, 'signed-in', (c) => {
    const values = { next: [c.req.query('next') ?? ''] }
    return showQuestions(c, { values, problems: [] })
  })

  areas.post(paths.welcome, 'signed-in', async (c, { fields }) => {
    const read = readPersonName(textOf(fields, 'name'))
    if ('problem' in read) {
      const message = read.problem === 'no-name' ? words.noName : words.longName
      return showQuestions(c, { values: fields, problems: [{ field: 'name', message }] }, 422)
    }
    const { name } = read
    const association = textOf(fields, 'association') || undefined
    const result = await welcomePerson(site.db, personOf(c).id, { name, association }, c.get('visit').now)
    if (result.kind === 'unknown-association') return showQuestions(c, { values: fields, problems: [] }, 422)
    await askAboutNewProviders(c, site)
    return c.redirect(nextOf(textOf(fields, 'next')), 303)
  })

  areas.post(paths.signOut, 'anyone', async (c) => {
    const holder = await findHolder(c, parts)
    if (holder) await signOut(site.db, holder, circumstancesOf(c, parts))
    dropCookie(c, site.baseUrl, sessionCookie)
    c.header('Clear-Site-Data', '"cache", "cookies", "storage"')
    return c.redirect(paths.start.href(), 303)
  })

  async function showQuestions(c: SiteContext, view: FormView, status: 200 | 422 = 200) {
    const associations = await listAssociations(site.db)
    return answerPage(
      c,
      <NamePage frame={frameOf(c, frame)} associations={associations} view={view} />,
      status,
    )
  }
}
