import type { Visitor } from '../../../services/sign-in/find-visitor.ts'
import type { AccountOverview } from '../../../services/sign-in/load-account.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { EventsCard } from './events-card.tsx'
import { FactorsCard } from './factors-card.tsx'
import { SessionsCard } from './sessions-card.tsx'

export interface AccountPageProps {
  readonly frame: Frame
  readonly visitor: Visitor
  readonly overview: AccountOverview
  readonly moment: (instant: Date) => string
  /** What was just done, in words. */
  readonly done?: string | undefined
  readonly problems?: readonly FieldProblem[]
  /** Where the person was going when a second step was asked for. */
  readonly next?: string | undefined
}

/** A person's own account: who they are, how they come in, and what happened. */
export function AccountPage(props: AccountPageProps) {
  const { frame, done, problems = [] } = props
  const { account: words, form } = frame.language.text
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={problems} title={form.otherProblems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {done ? (
            <div class="at-note" role="status">
              <p>{done}</p>
            </div>
          ) : null}
          <YouCard {...props} />
          <InvitationsCard {...props} />
          <FactorsCard {...props} />
          <SessionsCard {...props} />
          <EventsCard {...props} />
        </div>
      </main>
    </Layout>
  )
}

function YouCard({ frame, visitor }: AccountPageProps) {
  const words = frame.language.text.account
  const { account, roles } = visitor
  const listed = (
    <ul>
      {roles.map(({ role, association }) => (
        <li>{words.roleAt(words.role[role], association.name)}</li>
      ))}
    </ul>
  )
  const facts: readonly Fact[] = [
    [
      words.you.name,
      <Changeable value={account.name} href={paths.accountName.href()} label={words.you.changeName} />,
    ],
    [
      words.you.email,
      <Changeable value={account.email} href={paths.accountEmail.href()} label={words.you.changeEmail} />,
    ],
    ...(roles.length === 0 ? [] : [[words.you.roles, listed] as const]),
  ]
  return (
    <section class="at-card" aria-labelledby="you-title">
      <h2 class="govuk-heading-m" id="you-title">
        {words.you.title}
      </h2>
      <Facts facts={facts} />
      <ActionButton frame={frame} action={paths.signOut.href()} label={words.signOut} />
    </section>
  )
}

function Changeable({ value, href, label }: { value: string; href: string; label: string }) {
  return (
    <>
      <bdi>{value}</bdi>{' '}
      <a class="govuk-link" href={href}>
        {label}
      </a>
    </>
  )
}

function InvitationsCard({ frame, overview }: AccountPageProps) {
  const words = frame.language.text.account
  if (overview.invitations.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="invitations-title">
      <h2 class="govuk-heading-m" id="invitations-title">
        {words.invitations.title}
      </h2>
      <ul class="at-lines">
        {overview.invitations.map(({ id, role, associationName }) => {
          const what = words.invitations.text(words.role[role], associationName)
          return (
            <li>
              <span class="at-lines__name">{what}</span>
              <span class="at-lines__state">
                <ActionButton
                  frame={frame}
                  action={paths.acceptInvitation.href(id)}
                  label={words.invitations.accept}
                  about={what}
                  look="primary"
                />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
