import { type Actor, decideAccess, type StaffAction } from '../domain/rights.ts'
import type { NavigationPlace, PlaceGroup } from './components/navigation.tsx'
import type { Messages } from './messages/messages.ts'
import { paths } from './paths.ts'

type GroupName = keyof Messages['workbench']['groups']
type PlaceLine = readonly [StaffAction, NavigationPlace]

/** Where an association's staff may go, by what each may do: one line a place. */
export function staffPlaces(
  actor: Actor,
  association: { readonly id: string; readonly shortId: string },
  text: Messages,
): readonly PlaceGroup[] {
  const { id: associationId, shortId } = association
  const { places, groups } = text.workbench
  const may = (action: StaffAction) => decideAccess(actor, { action, associationId }) === 'allowed'
  const all: Readonly<Record<GroupName, readonly PlaceLine[]>> = {
    work: [
      ['enter', { label: places.now, href: paths.workbench.href(shortId), isExact: true }],
      ['see-applications', { label: places.applications, href: paths.staffApplications.href(shortId) }],
      ['review', { label: places.myReviews, href: paths.myReviews.href(shortId) }],
      ['vote', { label: places.myVotes, href: paths.myVotes.href(shortId) }],
      ['assign-reviewers', { label: places.assignments, href: paths.assignments.href(shortId) }],
      ['mark', { label: places.myMarks, href: paths.myMarks.href(shortId) }],
      ['see-applications', { label: places.appeals, href: paths.appeals.href(shortId) }],
      ['see-exams', { label: text.examOffice.title, href: paths.examOffice.href(shortId) }],
      ['see-applications', { label: text.calendar.title, href: paths.calendar.href(shortId) }],
    ],
    endorsed: [
      [
        'see-applications',
        {
          label: text.endorsements.title,
          href: paths.endorsements.href(shortId),
          also: [paths.arrivals.href(shortId)],
        },
      ],
      ['see-applications', { label: text.renewals.season.title, href: paths.season.href(shortId) }],
      ['audit-renewals', { label: text.audits.title, href: paths.audits.href(shortId) }],
      ['see-applications', { label: text.life.leave.staff.title, href: paths.cases.href(shortId) }],
      ['see-applications', { label: text.life.returning.staff.title, href: paths.returns.href(shortId) }],
      ['see-applications', { label: text.life.agencies.staff.title, href: paths.agencies.href(shortId) }],
    ],
    people: [
      [
        'see-advised',
        { label: may('see-people') ? places.people : places.advised, href: paths.people.href(shortId) },
      ],
      ['see-advised', { label: places.comments, href: paths.associationMessages.href(shortId) }],
      ['see-applications', { label: places.registrations, href: paths.registrations.href(shortId) }],
      ['see-applications', { label: places.memberships, href: paths.memberships.href(shortId) }],
      ['assign-reviewers', { label: places.reviewers, href: paths.reviewers.href(shortId) }],
      ['answer-questions', { label: places.questions, href: paths.questions.href(shortId) }],
      ['answer-questions', { label: places.register, href: paths.register.href(shortId) }],
    ],
    association: [
      ['change-policy', { label: places.ways, href: paths.ways.href(shortId) }],
      ['change-policy', { label: text.endorsements.seals.place, href: paths.certificates.href(shortId) }],
      ['change-policy', { label: places.letters, href: paths.letterTemplates.href(shortId) }],
      ['change-policy', { label: places.texts, href: paths.associationTexts.href(shortId) }],
      ['change-policy', { label: places.ratingForm, href: paths.ratingForm.href(shortId) }],
      ['keep-exam-items', { label: text.examBank.title, href: paths.examItems.href(shortId) }],
      ['change-policy', { label: places.committee, href: paths.committee.href(shortId) }],
      ['change-roles', { label: places.team, href: paths.team.href(shortId) }],
      ['change-association', { label: text.credentials.keys.place, href: paths.issuerKeys.href(shortId) }],
      ['see-mail', { label: places.mail, href: paths.mailbox.href(shortId) }],
    ],
  }
  return (['work', 'endorsed', 'people', 'association'] as const).flatMap((name) => {
    const open = all[name].filter(([action]) => may(action)).map(([, place]) => place)
    const [only] = open
    if (!only) return []
    return [{ label: open.length === 1 ? only.label : groups[name], places: open }]
  })
}
