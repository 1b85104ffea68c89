import { z } from 'zod'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import {
  readStandingForm,
  type StandingFault,
  writeStandingForm,
} from '../../../domain/providers/read-standing-form.ts'
import { addRegisteredProvider, editRegisteredProvider } from '../../../services/providers/keep-register.ts'
import { findRegisteredProvider, listRegisterChanges } from '../../../store/providers/registered-providers.ts'
import { listRegister, searchRegister } from '../../../store/providers/search-register.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { addListRoutes } from './list-routes.tsx'
import { RegisterPage } from './register-page.tsx'
import { RegisteredPage } from './registered-page.tsx'
import { staffScope } from './staff-scope.ts'

const perPage = 50
const FindSchema = z.object({
  name: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
const staff = { staff: 'answer-questions' } as const

/** The register of providers, kept by the association's staff. */
export function addRegisterRoutes(areas: Areas, site: Site, frame: Frame): void {
  // Before the routes of one provider, whose id would take the word for one.
  addListRoutes(areas, site, frame)

  areas.get(paths.register, staff, async (c) => {
    const { name, page } = FindSchema.parse(c.req.query())
    const association = associationOf(c)
    const found = await withScope(site.db, staffScope(c), (tx) =>
      name === ''
        ? listRegister(tx, association.id, { offset: (page - 1) * perPage, limit: perPage + 1 })
        : searchRegister(tx, { name, associationId: association.id, limit: perPage }),
    )
    const [providers, hasMore] = [found.slice(0, perPage), found.length > perPage]
    return answerPage(
      c,
      <RegisterPage
        frame={frameOf(c, frame)}
        {...{ association, name, page, hasMore, providers }}
        note={noteOf(c, frame)}
      />,
    )
  })

  areas.get(paths.newRegistered, staff, (c) =>
    answerNew(c, frame, { values: { id: [crypto.randomUUID()] }, problems: [] }),
  )

  areas.post(paths.newRegistered, staff, async (c, { fields }) => {
    const read = readStandingForm(fields, c.get('visit').today)
    if ('faults' in read) return answerNew(c, frame, tellFaults(frame, fields, read.faults))
    const keeper = { ...staffScope(c), now: c.get('visit').now }
    const given = { id: readId(textOf(fields, 'id')), details: read.details }
    const id = await addRegisteredProvider(site.db, keeper, given)
    return c.redirect(paths.registered.href(associationOf(c).shortId, id, 'saved'), 303)
  })

  areas.get(paths.registered, staff, (c) => answerRegistered(c, site, frame))

  areas.post(paths.registered, staff, async (c, { fields }) => {
    const read = readStandingForm(fields, c.get('visit').today)
    if ('faults' in read) return answerRegistered(c, site, frame, tellFaults(frame, fields, read.faults))
    const id = readId(c.req.param('registered'))
    const keeper = { ...staffScope(c), now: c.get('visit').now }
    const version = numberOf(fields, 'version')
    const done = await editRegisteredProvider(site.db, keeper, { id, version, details: read.details })
    return c.redirect(paths.registered.href(associationOf(c).shortId, id, done), 303)
  })
}

/** What came of a list that was taken over. */
function noteOf(c: SiteContext, { language }: Frame): string | undefined {
  const told = Object.fromEntries(Object.entries(c.req.query()).map(([name, value]) => [name, [value]]))
  if (told.added === undefined) return undefined
  const figure = (name: string) => language.format.figure(numberOf(told, name))
  return language.text.questions.list.done(
    ...([figure('added'), figure('changed'), figure('answered'), figure('left')] as const),
  )
}

function answerNew(c: SiteContext, frame: Frame, view: FormView): Promise<Response> {
  const association = associationOf(c)
  return answerPage(
    c,
    <RegisteredPage
      frame={frameOf(c, frame)}
      title={frame.language.text.questions.register.newTitle}
      action={paths.newRegistered.href(association.shortId)}
      carried={{ id: textOf(view.values, 'id') }}
      changes={[]}
      {...{ association, view }}
    />,
    view.problems.length > 0 ? 422 : 200,
  )
}

async function answerRegistered(
  c: SiteContext,
  site: Site,
  frame: Frame,
  refused?: FormView,
): Promise<Response> {
  const association = associationOf(c)
  const id = readId(c.req.param('registered'))
  const { provider, changes } = await withScope(site.db, staffScope(c), (tx) =>
    together({
      provider: findRegisteredProvider(tx, association.id, id),
      changes: listRegisterChanges(tx, association.id, id),
    }),
  )
  if (!provider) throw new NotFound()
  const { saved, overtaken } = frame.language.text.questions.register
  const note = new Map(Object.entries({ saved, overtaken })).get(c.req.query('done') ?? '')
  return answerPage(
    c,
    <RegisteredPage
      frame={frameOf(c, frame)}
      title={provider.name}
      action={paths.registered.href(association.shortId, id)}
      carried={{ version: refused ? textOf(refused.values, 'version') : String(provider.version) }}
      view={refused ?? { values: writeStandingForm(provider), problems: [] }}
      {...{ association, changes, note }}
    />,
    refused ? 422 : 200,
  )
}

function tellFaults({ language }: Frame, values: Fields, faults: readonly StandingFault[]): FormView {
  const words = language.text.questions.form.fault
  return { values, problems: faults.map(({ field, code }) => ({ field, message: words[code] })) }
}
