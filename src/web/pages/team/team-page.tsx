import { roles } from '../../../domain/rights.ts'
import { hasOneWayIn, type WaysIn } from '../../../domain/sign-in/has-one-way-in.ts'
import type { Team } from '../../../services/sign-in/load-team.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface TeamPageProps {
  readonly frame: Frame
  readonly association: { readonly shortId: string; readonly name: string }
  readonly team: Team
  readonly moment: (instant: Date) => string
  readonly done: string | undefined
  readonly view: FormView
  /** What the reader has to come in with. */
  readonly waysIn: WaysIn
}

/** Who does what in an association, and how somebody else comes to. */
export function TeamPage(props: TeamPageProps) {
  const { frame, association, done, view } = props
  const words = frame.language.text.team
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {done ? (
            <div class="at-note" role="status">
              <p>{done}</p>
            </div>
          ) : null}
          <LockOutNote {...props} />
          <PeopleCard {...props} />
          <InvitationsCard {...props} />
          <InviteCard {...props} />
        </div>
      </main>
    </Layout>
  )
}

/** What may lock an administrator out, and what to do about it while there is time. */
function LockOutNote({ frame, team, waysIn }: TeamPageProps) {
  const words = frame.language.text.team
  const isOnly = team.people.filter(({ roles: held }) => held.includes('administrator')).length === 1
  const isRisky = hasOneWayIn(waysIn)
  if (!isOnly && !isRisky) return null
  return (
    <div class="at-note">
      {isRisky ? (
        <p>
          {words.oneWayIn}{' '}
          <a class="govuk-link" href={paths.account.href()}>
            {words.mendWayIn}
          </a>
        </p>
      ) : null}
      {isOnly ? <p>{words.onlyAdministrator}</p> : null}
    </div>
  )
}

function PeopleCard({ frame, association, team }: TeamPageProps) {
  const { team: words, account } = frame.language.text
  return (
    <section class="at-card" aria-labelledby="people">
      <h2 class="govuk-visually-hidden" id="people" tabindex={-1}>
        {words.people}
      </h2>
      <p>{words.lead}</p>
      <ul class="at-lines">
        {team.people.map(({ id, name, email, roles: held }) => (
          <li>
            <span class="at-lines__name">
              <bdi>{name}</bdi>
            </span>
            <span class="at-lines__when">
              <bdi>{email}</bdi>, {held.map((role) => account.role[role]).join(', ')}
            </span>
            <span class="at-actions">
              {held.map((role) => (
                <ActionButton
                  frame={frame}
                  action={paths.removeRole.href(association.shortId, id)}
                  fields={{ role }}
                  label={words.removeRole(account.role[role])}
                  about={name}
                  look="link"
                />
              ))}
              <ActionButton
                frame={frame}
                action={paths.endSessionsOf.href(association.shortId, id)}
                label={words.endSessions}
                about={name}
                look="link"
              />
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-hint">{words.endSessionsHint}</p>
    </section>
  )
}

function InvitationsCard({ frame, association, team, moment }: TeamPageProps) {
  const { team: words, account } = frame.language.text
  if (team.invitations.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="invited">
      <h2 class="govuk-heading-m" id="invited">
        {words.openTitle}
      </h2>
      <ul class="at-lines">
        {team.invitations.map(({ id, email, role, expiresAt }) => (
          <li>
            <span class="at-lines__name">{words.open(email, account.role[role])}</span>
            <span class="at-lines__when">{words.until(moment(expiresAt))}</span>
            <span class="at-lines__state">
              <ActionButton
                frame={frame}
                action={paths.withdrawInvitation.href(association.shortId, id)}
                label={words.withdraw}
                about={email}
                look="link"
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function InviteCard({ frame, association, view }: TeamPageProps) {
  const { text } = frame.language
  const { team: words, account } = text
  return (
    <section class="at-card" aria-labelledby="invite">
      <h2 class="govuk-heading-m" id="invite">
        {words.inviteTitle}
      </h2>
      <Form frame={frame} action={paths.team.href(association.shortId)} class="at-form">
        <TextField
          name="email"
          kind="email"
          label={words.email}
          hint={words.emailHint}
          value={valueIn(view, 'email')}
          problem={problemIn(view, 'email')}
          errorPrefix={text.fault.prefix}
        />
        <Radios
          name="role"
          label={words.role}
          value={valueIn(view, 'role')}
          problem={problemIn(view, 'role')}
          choices={roles.map((role) => ({ value: role, label: account.role[role] }))}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
