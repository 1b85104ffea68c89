import { network } from '../../../domain/applications/offered.ts'
import type { Fields } from '../../../domain/fields.ts'
import { textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { readPersonName } from '../../../domain/sign-in/person-name.ts'
import { shortIdFrom } from '../../../domain/sign-in/short-id-from.ts'
import { isSetUpOpen, type SetUpAnswer, setUpAssociation } from '../../../services/sign-in/set-up.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { circumstancesOf, keepSession, type SignInParts } from '../sign-in/parts.ts'
import { SetUpGonePage, SetUpPage } from './set-up-page.tsx'

const longest = 200

/** The one-time page that makes the association and its first administrator. */
export function addSetUpRoutes(areas: Areas, parts: SignInParts): void {
  const { site, means, frame, knownAssociations } = parts
  const timeZones = Intl.supportedValuesOf('timeZone')

  areas.get(paths.setUp, 'secret-link', async (c) => {
    const isOpen = await isSetUpOpen(site.db, c.req.param('secret'), c.get('visit').now)
    return isOpen ? showForm(c, {}, []) : showGone(c)
  })

  areas.post(paths.setUp, 'secret-link', async (c, { fields }) => {
    if (!(await isSetUpOpen(site.db, c.req.param('secret'), c.get('visit').now))) return showGone(c)
    const read = readAnswer(fields, frame.language.text)
    if ('problems' in read) return showForm(c, fields, read.problems, 422)
    const result = await setUpAssociation(
      means,
      c.req.param('secret'),
      read.answer,
      circumstancesOf(c, parts),
    )
    if (result.kind === 'gone') return showGone(c)
    keepSession(c, site, result.sessionSecret)
    return c.redirect(paths.secondFactor.href(paths.workbench.href(read.answer.association.shortId)), 303)
  })

  function showForm(
    c: SiteContext,
    values: Fields,
    problems: readonly FieldProblem[],
    status: 200 | 422 = 200,
  ) {
    const page = (
      <SetUpPage
        frame={frameOf(c, frame)}
        secret={c.req.param('secret') ?? ''}
        associations={knownAssociations}
        timeZones={timeZones}
        view={{ values, problems }}
      />
    )
    return answerPage(c, page, status)
  }

  function showGone(c: SiteContext) {
    return answerPage(c, <SetUpGonePage frame={frameOf(c, frame)} />, 410)
  }

  function readAnswer(
    fields: Fields,
    text: Messages,
  ): { readonly answer: SetUpAnswer } | { readonly problems: readonly FieldProblem[] } {
    const words = text.account.setUp
    const { noName, longName } = text.signIn.name
    const nameProblems = { 'no-name': noName, 'long-name': longName }
    const known = knownAssociations.find(({ id }) => id === textOf(fields, 'association'))
    const ownName = textOf(fields, 'ownName')
    const named = ownName === '' ? undefined : { id: shortIdFrom(ownName), name: ownName, hasSheets: false }
    const isUnclear = known !== undefined && named !== undefined
    const association = isUnclear || ownName.length > longest ? undefined : (known ?? named)
    const timeZone = timeZones.find((zone) => zone === textOf(fields, 'timeZone'))
    const person = readPersonName(textOf(fields, 'name'))
    const email = readEmailAddress(textOf(fields, 'email'))
    if (association && timeZone !== undefined && 'name' in person && email !== undefined) {
      const { id: shortId, name: associationName, hasSheets } = association
      const standardsOf = hasSheets && textOf(fields, 'rules') !== network ? undefined : network
      return {
        answer: {
          association: { shortId, name: associationName, timeZone, standardsOf },
          person: { name: person.name, email },
        },
      }
    }
    const problems = [
      ...(association ? [] : [problemOfAssociation()]),
      ...(timeZone === undefined ? [{ field: 'timeZone', message: words.badTimeZone }] : []),
      ...('problem' in person ? [{ field: 'name', message: nameProblems[person.problem] }] : []),
      ...(email === undefined ? [{ field: 'email', message: text.signIn.notAnAddress }] : []),
    ]
    return { problems }

    function problemOfAssociation(): FieldProblem {
      if (isUnclear) return { field: 'ownName', message: words.bothAssociations }
      if (ownName.length > longest) return { field: 'ownName', message: words.longAssociation }
      return { field: 'association', message: words.noAssociation }
    }
  }
}
