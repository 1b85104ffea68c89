import type { DecisionPolicy } from '../../../domain/policy/decision-policy.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

export interface CommitteePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly members: readonly { readonly id: string; readonly name: string | null; readonly since: Date }[]
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly policy: DecisionPolicy
  readonly view: FormView
  readonly note: string | undefined
}

/** Who votes where a committee decides. */
export function CommitteePage(props: CommitteePageProps) {
  const { frame, association, view, note, policy, members } = props
  const words = frame.language.text.decisions.committee
  const isUsed = policy.by === 'committee'
  const { figure } = frame.language.format
  const isSmall = members.length < policy.committeeVotes
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">
            {words.lead} {isUsed ? words.needed(figure(policy.committeeVotes)) : words.notUsed}
          </p>
          {isUsed ? null : (
            <p>
              <a class="govuk-link" href={paths.waysPart.href(association.shortId, 'decision')}>
                {words.toDecision}
              </a>
            </p>
          )}
          <StatusNote note={note} />
          {isUsed && isSmall ? (
            <div class="at-note at-note--you">
              <p>{words.small(figure(members.length), figure(policy.committeeVotes))}</p>
              <p>
                <a class="govuk-link" href={paths.waysPart.href(association.shortId, 'decision')}>
                  {words.toSetting}
                </a>
              </p>
            </div>
          ) : null}
          <Members {...props} />
          <Appoint {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Members({ frame, association, members }: CommitteePageProps) {
  const { text, format } = frame.language
  const words = text.decisions.committee
  return (
    <section class="at-card" aria-labelledby="members">
      <h2 class="govuk-heading-m" id="members">
        {words.members}
      </h2>
      {members.length === 0 ? <p>{words.none}</p> : null}
      <ul class="at-lines">
        {members.map(({ id, name, since }) => (
          <li>
            <span class="at-lines__name">
              <bdi>{name}</bdi>
            </span>
            <span class="at-lines__when">{words.since(format.instant(since, association.timeZone))}</span>
            <span class="at-lines__state">
              <ActionButton
                frame={frame}
                action={paths.endMembership.href(association.shortId, id)}
                label={words.end}
                about={words.about(name ?? '')}
                look="link"
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Appoint({ frame, association, candidates, view }: CommitteePageProps) {
  const { text } = frame.language
  const words = text.decisions.committee
  return (
    <section class="at-card" aria-labelledby="add">
      <h2 class="govuk-heading-m" id="add">
        {words.add}
      </h2>
      {candidates.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Form frame={frame} action={paths.committee.href(association.shortId)} class="at-form">
          <Select
            name="person"
            label={words.person}
            hint={words.hint}
            value={valueIn(view, 'person')}
            problem={problemIn(view, 'person')}
            errorPrefix={text.fault.prefix}
            empty={words.choose}
            choices={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <button type="submit" class="govuk-button">
            {words.appoint}
          </button>
        </Form>
      )}
    </section>
  )
}
