import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import type { VerifiedTransfer } from '../../../services/life/verify-transfer.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { FileField, TextField } from '../../forms/text-field.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ArrivalPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  /** What a document says that was chosen and holds. */
  readonly found: VerifiedTransfer | undefined
  readonly token: string | undefined
  readonly email: string
  readonly problems: readonly FieldProblem[]
}

/** Accepting an Endorsement that somebody brought along: first what the document says, then the step itself. */
export function ArrivalPage(props: ArrivalPageProps) {
  const { frame, association, found, problems } = props
  const words = frame.language.text.life.moving.staff
  const { shortId } = association
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.endorsements.href(shortId)}>
              {words.toEndorsements}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {found ? (
            <Preview {...props} found={found} />
          ) : (
            <>
              <p class="at-lead">{words.lead}</p>
              <Form frame={frame} action={paths.arrivals.href(shortId)} hasFiles>
                <FileField
                  name="document"
                  label={words.file}
                  hint={words.fileHint}
                  problem={problems.find(({ field }) => field === 'document')?.message}
                  errorPrefix={frame.language.text.fault.prefix}
                  accept=".jwt,application/jwt,text/plain"
                />
                <button type="submit" class="govuk-button">
                  {words.look}
                </button>
              </Form>
            </>
          )}
        </div>
      </main>
    </Layout>
  )
}

function Preview(props: ArrivalPageProps & { readonly found: VerifiedTransfer }) {
  const { frame, association, found, token, email, problems } = props
  const { text } = frame.language
  const words = text.life.moving.staff
  const isOurs = found.issuer.kind === 'ours'
  return (
    <>
      <Says {...props} />
      <p>
        {words.effect} {isOurs ? words.effectOurs : words.effectOther}
      </p>
      <Form frame={frame} action={paths.arrivals.href(association.shortId)}>
        <input type="hidden" name="token" value={token ?? ''} />
        <input type="hidden" name="do" value="accept" />
        <TextField
          name="email"
          value={email === '' ? found.transfer.email : email}
          problem={problems.find(({ field }) => field === 'email')?.message}
          errorPrefix={text.fault.prefix}
          label={words.email}
          hint={words.emailHint}
          kind="email"
          autocomplete="off"
        />
        <button type="submit" class="govuk-button">
          {words.accept}
        </button>
      </Form>
      <p>
        <a class="govuk-link" href={paths.arrivals.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    </>
  )
}

function Says({ frame, found }: ArrivalPageProps & { readonly found: VerifiedTransfer }) {
  const { text, format } = frame.language
  const words = text.life.moving.staff
  const { transfer, issuer } = found
  const category = categories.find((each) => each === transfer.category)
  const rows: readonly Fact[] = [
    [words.signedBy, issuer.kind === 'ours' ? issuer.name : words.outside(issuer.host)],
    [words.name, transfer.name],
    [words.endorsement, category ? categoryNames[category] : transfer.category],
    [words.number, transfer.number],
    [words.state, text.endorsements.state[transfer.state]],
    [words.since, format.day(transfer.heldSince)],
  ]
  return (
    <section class="at-card" aria-labelledby="says">
      <h2 class="govuk-heading-m" id="says">
        {words.preview}
      </h2>
      <p>{words.intact}</p>
      <Facts facts={rows} />
      <h3 class="govuk-heading-s">{words.happened}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {transfer.changes.map(({ step, to, on }) => (
          <li>
            {nameChange(step, text) ?? text.endorsements.state[to]}, {text.endorsements.from(format.day(on))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Another installation may know steps that have no word here: then how it stood afterwards has to do. */
function nameChange(step: string, { endorsements }: Messages): string | undefined {
  return new Map<string, string>(Object.entries(endorsements.change)).get(step)
}
