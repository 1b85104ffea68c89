import type { ClaimedMembership } from '../../../store/ways/claims.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { ConfirmedPart } from './confirmed-part.tsx'

interface MembershipsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly claims: readonly ClaimedMembership[]
  readonly most: number
  readonly nameAssociation: (id: string) => string
  readonly view: FormView
  readonly note?: string | undefined
  readonly confirmed: Parameters<typeof ConfirmedPart>[0]['confirmed']
  readonly find: string
}

/** Memberships that wait to be confirmed, and the way to match a list. */
export function MembershipsPage(props: MembershipsPageProps) {
  const { frame, association, claims, most, view, note } = props
  const { text, format } = frame.language
  const words = text.ways.memberships
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{words.lead}</p>
          <ListForm {...props} />
          <section class="at-part" aria-labelledby="claims">
            <h2 class="govuk-heading-l" id="claims">
              {words.claims}
            </h2>
            {claims.length === 0 ? <p>{words.noClaims}</p> : null}
            {claims.length === most ? <p>{words.more(format.figure(most))}</p> : null}
            {claims.map((claim) => (
              <Claim {...props} claim={claim} />
            ))}
          </section>
          <ConfirmedPart {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Claim({
  frame,
  association,
  claim,
  nameAssociation,
  view,
}: MembershipsPageProps & { readonly claim: ClaimedMembership }) {
  const { text, format } = frame.language
  const words = text.ways.memberships
  const { entryId, personId, memberOf, from, to } = claim
  const field = (name: 'from' | 'to' | 'number', label: string, value: string) => ({
    name: `${name}-${entryId}`,
    label,
    value: view.values[`${name}-${entryId}`]?.[0] ?? value,
    problem: problemIn(view, `${name}-${entryId}`),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section class="at-card" aria-labelledby={`claim-${entryId}`}>
      <h3 class="govuk-heading-m" id={`claim-${entryId}`}>
        <bdi>{claim.name}</bdi>
      </h3>
      <p>
        {words.claim(
          nameAssociation(memberOf),
          format.day(from),
          to === null ? '' : words.claimTo(format.day(to)),
        )}
      </p>
      <Form frame={frame} action={paths.memberships.href(association.shortId)} isFor={{ entry: entryId }}>
        <input type="hidden" name="entry" value={entryId} />
        <input type="hidden" name="person" value={personId} />
        <input type="hidden" name="memberOf" value={memberOf} />
        <TextField {...field('from', words.from, from)} kind="date" />
        <TextField {...field('to', words.to, to ?? '')} kind="date" />
        <TextField {...field('number', words.number, '')} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.confirm}
          <span class="govuk-visually-hidden">: {claim.name}</span>
        </button>
      </Form>
      <Decline {...{ frame, association, claim, view }} />
    </section>
  )
}

type DeclineProps = Pick<MembershipsPageProps, 'frame' | 'association' | 'view'> & {
  readonly claim: ClaimedMembership
}

function Decline({ frame, association, claim, view }: DeclineProps) {
  const { text } = frame.language
  const words = text.ways.memberships
  const { entryId, version, name } = claim
  const field = `why-${entryId}`
  const problem = problemIn(view, field)
  return (
    <details class="at-fold" open={problem !== undefined}>
      <summary>
        {words.declineIt}
        <span class="govuk-visually-hidden">: {name}</span>
      </summary>
      <div class="at-fold__body">
        <Form frame={frame} action={paths.declineClaim.href(association.shortId, entryId)}>
          <input type="hidden" name="version" value={String(version)} />
          <TextArea
            {...{ name: field, problem, value: valueIn(view, field), errorPrefix: text.fault.prefix }}
            label={words.declineReason}
            hint={words.reasonHint}
            rows={2}
          />
          <button type="submit" class="govuk-button govuk-button--warning">
            {words.decline}
            <span class="govuk-visually-hidden">: {name}</span>
          </button>
        </Form>
      </div>
    </details>
  )
}

function ListForm({ frame, association, view }: MembershipsPageProps) {
  const { text } = frame.language
  const words = text.ways.memberships
  const field = (name: string, label: string, hint: string) => ({
    ...{ name, label, hint },
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section aria-labelledby="list">
      <h2 class="govuk-heading-l" id="list">
        {words.list}
      </h2>
      <p>{words.listText}</p>
      <Form frame={frame} action={paths.membershipList.href(association.shortId)} hasFiles>
        <TextArea {...field('table', words.paste, words.pasteHint)} value={valueIn(view, 'table')} rows={6} />
        <FileField {...field('file', words.file, words.fileHint)} accept=".csv,.tsv,.txt,.xlsx" />
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </Form>
    </section>
  )
}
