import { textOf } from '../../../domain/fields.ts'
import { askAboutProvider } from '../../../services/providers/ask-about-providers.ts'
import { linkProvider, unlinkProvider } from '../../../services/providers/link-provider.ts'
import { loadOwnProviders } from '../../../services/providers/load-own-providers.ts'
import { takeFromRegister } from '../../../services/providers/take-from-register.ts'
import { listRequests } from '../../../store/providers/confirmation-requests.ts'
import { searchRegister } from '../../../store/providers/search-register.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf } from '../../visit.ts'
import { FindPage } from './find-page.tsx'
import { getOwnProvider } from './get-own-provider.ts'
import type { ProviderParts } from './parts.ts'
import { ProviderPage } from './provider-page.tsx'
import { ProvidersPage } from './providers-page.tsx'
import { addRequestRoutes } from './request-routes.tsx'

const mostFound = 20
const longestSearch = 100

/** A person's own pages about providers: standing, registers, questions, and confirmed hours. */
export function addProviderRoutes(areas: Areas, parts: ProviderParts): void {
  addFindRoutes(areas, parts)
  addRequestRoutes(areas, parts)
  const { site } = parts

  areas.get(paths.providers, 'signed-in', async (c) => {
    const { id: personId } = personOf(c)
    const providers = await withScope(site.db, { personId }, (tx) =>
      loadOwnProviders(tx, personId, c.get('visit').now),
    )
    return answerPage(c, <ProvidersPage frame={frameOf(c, parts.frame)} providers={providers} />)
  })

  areas.get(paths.provider, 'signed-in', async (c) => {
    const { id: personId } = personOf(c)
    const entryId = readId(c.req.param('entry'))
    const [provider, requests] = await withScope(site.db, { personId }, (tx) =>
      Promise.all([getOwnProvider(tx, c), listRequests(tx, personId, { entryId })]),
    )
    const { now } = c.get('visit')
    const done = doneWords(parts, c.req.query('done'))
    return answerPage(
      c,
      <ProviderPage frame={frameOf(c, parts.frame)} {...{ provider, requests, now, done }} />,
    )
  })

  areas.post(paths.askAboutProvider, 'signed-in', async (c) => {
    const entryId = readId(c.req.param('entry'))
    const asker = { personId: personOf(c).id, now: c.get('visit').now, newId: () => crypto.randomUUID() }
    const answer = await askAboutProvider(site.db, { ...asker, entryId })
    const refusals = { 'no-association': 'not-questioned', 'no-name': 'nameless' } as const
    const done = 'asked' in answer ? 'questioned' : refusals[answer.refused]
    return c.redirect(paths.provider.href(entryId, done), 303)
  })
}

function addFindRoutes(areas: Areas, { site, frame }: ProviderParts): void {
  areas.get(paths.findProvider, 'signed-in', async (c) => {
    const { id: personId } = personOf(c)
    const name = (c.req.query('name') ?? '').trim().slice(0, longestSearch)
    const entryId = c.req.query('for')
    const [found, provider] = await withScope(site.db, { personId }, (tx) =>
      Promise.all([
        searchRegister(tx, { name, limit: mostFound }),
        entryId ? getOwnProvider(tx, c, entryId) : undefined,
      ]),
    )
    const entry = provider && { id: provider.id, name: provider.enteredName ?? '' }
    return answerPage(
      c,
      <FindPage frame={frameOf(c, frame)} {...{ name, entry, found }} newId={crypto.randomUUID()} />,
    )
  })

  areas.post(paths.takeProvider, 'signed-in', async (c, { fields }) => {
    const { id: personId } = personOf(c)
    const registeredProviderId = readId(textOf(fields, 'registered'))
    const known = textOf(fields, 'for')
    const entryId = readId(known === '' ? textOf(fields, 'as') : known)
    const taking = { personId, registeredProviderId, entryId, now: c.get('visit').now }
    if (known === '') await takeFromRegister(site.db, taking)
    else await linkProvider(site.db, taking)
    return c.redirect(paths.provider.href(entryId, 'linked'), 303)
  })

  areas.post(paths.unlinkProvider, 'signed-in', async (c, { fields }) => {
    const entryId = readId(c.req.param('entry'))
    const associationId = readId(textOf(fields, 'association'))
    await unlinkProvider(site.db, { personId: personOf(c).id, entryId, associationId })
    return c.redirect(paths.provider.href(entryId, 'unlinked'), 303)
  })
}

function doneWords({ frame }: ProviderParts, done = ''): string | undefined {
  const words: Readonly<Record<string, string>> = frame.language.text.providers.done
  return Object.hasOwn(words, done) ? words[done] : undefined
}
