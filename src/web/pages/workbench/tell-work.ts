import { readSubject } from '../../../domain/comments/subject.ts'
import type { WorkItem } from '../../../domain/workbench/work-item.ts'
import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Language } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { subjectTitle } from '../comments/subject-title.ts'

/** A piece of work in the words of a list. */
export interface ToldWork {
  /** Whose matter it is, or how many people wait. */
  readonly who: string
  readonly what: string
  readonly detail: string
  readonly href: string
  readonly action: string
}

/** Who, what and where to do it: one case a kind. */
export function tellWork(item: WorkItem, association: string, { text, format }: Language): ToldWork {
  const words = text.workbench
  const { kind, subjectId, about, detail } = item
  const { todo: what, action } = words.kinds[kind]
  const who = item.personName ?? ''
  const category = categories.find((each) => each === detail)
  switch (kind) {
    case 'completeness':
    case 'registration':
    case 'answer':
    case 'assignment':
    case 'ask':
    case 'decision':
    case 'difference':
    case 'award':
    case 'appeal':
    case 'vote':
      return {
        ...{ who, what, action, detail: nameStandard(about, text) },
        href: whereToDo(association, item, kind),
      }
    case 'late-review':
      return {
        ...{ who, what, action },
        detail: words.reviewWasDue(nameStandard(about, text), detail ? format.day(detail) : ''),
        href: paths.comparison.href(association, item.applicationId ?? ''),
      }
    case 'late-marking':
      return {
        ...{ who, what, action, detail: words.marksWereDue(detail ? format.day(detail) : '') },
        href: paths.markedScript.href(association, about),
      }
    case 'marking-gap':
      return {
        ...{ who: text.marking.desk.script(about), what, action, detail: words.waitsForSenior },
        href: paths.markedScript.href(association, subjectId),
      }
    case 'essay':
      return tellEssay(item, association, { text, format })
    case 'accommodation':
      return {
        ...{ who: who || words.candidate, what, action },
        detail: about === '' ? '' : words.wantedBy(format.day(about)),
        href: paths.examAccommodations.href(association),
      }
    case 'reference':
      return {
        ...{ who, what, action, detail: words.rater(about, detail ?? '') },
        href: paths.staffReference.href(association, item.applicationId ?? '', subjectId),
      }
    case 'rater':
      return {
        ...{ who, what, action },
        detail: words.raterSays(about, category === undefined ? '' : categoryNames[category]),
        href: `${paths.staffReference.href(association, item.applicationId ?? '', subjectId)}#rater`,
      }
    case 'membership':
      return {
        ...{ who, what, action, detail: words.memberOf(about.toUpperCase()) },
        href: `${paths.memberships.href(association)}#claim-${subjectId}`,
      }
    case 'audit-evidence':
    case 'audit-mended':
    case 'audit-overdue':
      return {
        ...{ who, what, action, detail: detail ? words.auditWasDue(format.day(detail)) : '' },
        href: paths.auditedRenewal.href(association, about, subjectId),
      }
    case 'draw':
      return {
        ...{ who: words.periodOf(format.day(about), format.day(detail ?? about)), what, action, detail: '' },
        href: paths.audit.href(association, subjectId),
      }
    case 'return':
      return {
        ...{ who, what, action, detail: nameStandard(about, text) },
        href: paths.returnCase.href(association, subjectId),
      }
    case 'leave':
      return {
        ...{ who, what, action, detail: words.leaveFrom(format.day(about), format.day(detail ?? about)) },
        href: paths.case.href(association, subjectId),
      }
    case 'question': {
      const people = format.figure(item.people ?? 0)
      return {
        ...{ who: words.people(people), what: words.providerUnknown(about, people), action },
        detail: words.answerOnce(people),
        href: paths.question.href(association, subjectId),
      }
    }
    case 'comment': {
      const subject = readSubject(about) ?? { kind: 'portfolio' }
      const key = { association, applicantId: item.personId ?? '', subject }
      return {
        ...{ who, what, action, detail: words.wroteAbout(subjectTitle(subject, null, text)) },
        href: paths.thread.href(key),
      }
    }
    case 'review':
      return {
        who,
        ...(detail ? { what, action } : { what: words.lookAgain.todo, action: words.lookAgain.action }),
        detail: detail
          ? words.reviewOf(nameStandard(about, text), format.day(detail))
          : nameStandard(about, text),
        href: paths.review.href(association, subjectId),
      }
    case 'mail':
      return {
        ...{ who: who || about, what, action },
        detail: detail ? words.serverSaid(detail) : words.mailTo(about),
        href: paths.mail.href(association, subjectId),
      }
    default:
      return kind satisfies never
  }
}

/** Before it is masked it has no code: only its category is said. */
function tellEssay(
  { subjectId, about, detail }: WorkItem,
  association: string,
  { text }: Pick<Language, 'text' | 'format'>,
): ToldWork {
  const { essays } = text.workbench
  const category = categories.find((each) => each === about)
  if (detail === null) {
    const { todo: what, action } = essays.mask
    const who = category === undefined ? about : categoryNames[category]
    return { who, what, action, detail: '', href: paths.maskScript.href(association, subjectId) }
  }
  const { todo: what, action } = essays[detail === 'settled' ? detail : 'being-marked']
  const href = paths.markedScript.href(association, subjectId)
  return { who: text.marking.desk.script(about), what, action, detail: '', href }
}

type AboutApplication =
  | 'completeness'
  | 'registration'
  | 'answer'
  | 'assignment'
  | 'ask'
  | 'decision'
  | 'difference'
  | 'award'
  | 'appeal'
  | 'vote'

/** The page on which a piece about one application is done. */
function whereToDo(association: string, item: WorkItem, kind: AboutApplication): string {
  const application = item.applicationId ?? ''
  switch (kind) {
    case 'completeness':
    case 'answer':
      return paths.staffApplication.href(association, application)
    case 'registration':
      return paths.registrations.href(association, { application })
    case 'assignment':
      return paths.assignReviewers.href(association, [application])
    case 'ask':
      return paths.askApplicant.href(association, application)
    case 'decision':
    case 'vote':
      return paths.decision.href(association, application)
    case 'difference':
      return paths.comparison.href(association, application)
    case 'award':
      return paths.award.href(association, application)
    case 'appeal':
      return paths.appealCase.href(association, application, item.subjectId)
    default:
      return kind satisfies never
  }
}
