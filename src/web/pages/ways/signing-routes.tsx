import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { type SeenTexts, seeTexts } from '../../../services/ways/see-texts.ts'
import { signText } from '../../../services/ways/sign-text.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { type FieldProblem, type FormView, valueIn } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { WayParts } from './parts.ts'
import { TextPage, TextsPage } from './signing-pages.tsx'

const longestName = 200

/** The texts of one's own application: reading and signing them. */
export function addSigningRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const means = { db: site.db, standards, dayOf: site.dayOf }
  const words = frame.language.text.ways.texts

  areas.get(paths.textsToSign, 'signed-in', (c) =>
    withTexts(c, (seen) => {
      const note = c.req.query('did') === 'signed' ? words.thanks : undefined
      return answerPage(c, <TextsPage frame={frameOf(c, frame)} seen={seen} note={note} />)
    }),
  )

  areas.get(paths.textToSign, 'signed-in', (c) => showText(c, { values: {}, problems: [] }))

  areas.post(paths.textToSign, 'signed-in', async (c, { fields }) => {
    const typedName = textOf(fields, 'name')
    const problem = nameProblem(typedName)
    if (problem) return showText(c, { values: fields, problems: [problem] })
    const { now: at } = c.get('visit')
    const signing = { ...which(c), typedName, hash: textOf(fields, 'hash'), id: idIn(fields, 'id'), at }
    const signed = await signText(means, signing)
    if ('access' in signed) return answerStopped(c, signed.access)
    switch (signed.kind) {
      case 'signed':
        return c.redirect(paths.textsToSign.href(signing.applicationId, 'signed'), 303)
      case 'outdated':
        return showText(c, refused(fields, { field: 'version', message: words.outdated }))
      case 'closed':
        return showText(c, refused(fields, { field: 'version', message: words.closed }))
      default:
        return signed.kind satisfies never
    }
  })

  function which(c: SiteContext) {
    return {
      actor: personOf(c),
      applicationId: readId(c.req.param('application')),
      kind: c.req.param('kind') ?? '',
    }
  }

  async function withTexts(c: SiteContext, answer: (seen: SeenTexts) => Response | Promise<Response>) {
    const { actor, applicationId } = which(c)
    const seen = await seeTexts(means, { actor, applicationId, at: c.get('visit').now })
    return 'access' in seen ? answerStopped(c, seen.access) : answer(seen)
  }

  function showText(c: SiteContext, view: FormView) {
    return withTexts(c, (seen) => {
      const each = seen.texts.find(({ kind }) => kind === which(c).kind)
      if (!each?.text) throw new NotFound()
      const { text } = each
      const status = view.problems.length > 0 ? 422 : 200
      // A new text is signed under a new id; a slip in the name keeps the one that the page had.
      const isSame = valueIn(view, 'hash') === text.hash
      const id = isSame ? idIn(view.values, 'id') : crypto.randomUUID()
      return answerPage(
        c,
        <TextPage frame={frameOf(c, frame)} {...{ seen, id, view }} each={{ ...each, text }} />,
        status,
      )
    })
  }

  function nameProblem(name: string): FieldProblem | undefined {
    if (name === '') return { field: 'name', message: words.noName }
    return name.length > longestName ? { field: 'name', message: words.longName } : undefined
  }
}

function refused(values: Fields, problem: FieldProblem): FormView {
  return { values, problems: [problem] }
}
