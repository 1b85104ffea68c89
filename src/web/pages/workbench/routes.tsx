import { decideAccess, type StaffAction } from '../../../domain/rights.ts'
import { countUnread } from '../../../store/comments/thread-marks.ts'
import { listWaitingQuestions } from '../../../store/providers/list-questions.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { WorkbenchPage, type WorkbenchPlace } from './workbench-page.tsx'

/** The page where an association's staff begin. */
export function addWorkbenchRoutes(areas: Areas, site: Site, frame: Frame): void {
  areas.get(paths.workbench, { staff: 'enter' }, async (c) => {
    const { name } = associationOf(c)
    const { language } = frame
    const waiting = await listWaiting(c, site, language)
    return answerPage(
      c,
      <WorkbenchPage
        frame={frameOf(c, frame)}
        association={name}
        waiting={waiting}
        places={listPlaces(c, language)}
      />,
    )
  })
}

/** Only of what the person may do anything about. */
async function listWaiting(
  c: SiteContext,
  site: Site,
  { text, format }: Language,
): Promise<WorkbenchPlace[]> {
  const { id: associationId, shortId } = associationOf(c)
  const personId = personOf(c).id
  const words = text.workbench
  const { questions, unread } = await withScope(site.db, { personId, associationId }, async (tx) => ({
    questions: may(c, 'answer-questions') ? await listWaitingQuestions(tx, associationId) : [],
    unread: (await countUnread(tx, personId)).byAssociation.get(associationId) ?? 0,
  }))
  const people = questions.reduce((sum, question) => sum + question.people, 0)
  return [
    ...(questions.length === 0
      ? []
      : [
          {
            title: words.questions(format.figure(questions.length)),
            text: words.questionsText(format.figure(people)),
            href: paths.questions.href(shortId),
          },
        ]),
    ...(unread === 0
      ? []
      : [
          {
            title: words.messages(format.figure(unread)),
            text: words.messagesText,
            href: paths.associationMessages.href(shortId),
          },
        ]),
  ]
}

function listPlaces(c: SiteContext, { text }: Language): WorkbenchPlace[] {
  const { shortId } = associationOf(c)
  const words = text.workbench
  const people = may(c, 'see-people')
    ? { title: words.people, text: words.peopleText }
    : { title: words.advised, text: words.advisedText }
  const all: readonly (readonly [StaffAction, WorkbenchPlace])[] = [
    ['see-advised', { ...people, href: paths.people.href(shortId) }],
    [
      'see-advised',
      {
        title: words.allMessages,
        text: words.allMessagesText,
        href: paths.associationMessages.href(shortId),
      },
    ],
    [
      'answer-questions',
      { title: words.allQuestions, text: words.allQuestionsText, href: paths.questions.href(shortId) },
    ],
    [
      'answer-questions',
      { title: words.register, text: words.registerText, href: paths.register.href(shortId) },
    ],
    ['see-mail', { title: words.mail, text: words.mailText, href: paths.mailbox.href(shortId) }],
    ['change-roles', { title: words.team, text: words.teamText, href: paths.team.href(shortId) }],
  ]
  return all.filter(([action]) => may(c, action)).map(([, place]) => place)
}

function may(c: SiteContext, action: StaffAction): boolean {
  const { actor } = c.get('visit')
  return decideAccess(actor, { action, associationId: associationOf(c).id }) === 'allowed'
}
