import type { ConfirmedMembership } from '../../../store/ways/memberships.ts'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ConfirmedProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly confirmed: readonly (ConfirmedMembership & { readonly name: string })[]
  /** The name that was looked for. */
  readonly find: string
  readonly nameAssociation: (id: string) => string
  readonly view: FormView
}

/** Memberships that are confirmed, found by name, each with the way to take it back. */
export function ConfirmedPart(props: ConfirmedProps) {
  const { frame, association, confirmed, find } = props
  const words = frame.language.text.ways.memberships
  return (
    <section class="at-part" aria-labelledby="confirmed">
      <h2 class="govuk-heading-l" id="confirmed">
        {words.confirmed}
      </h2>
      <p>{words.confirmedText}</p>
      <form method="get" action={paths.memberships.href(association.shortId)}>
        <TextField
          name="name"
          label={words.findName}
          value={find}
          errorPrefix={frame.language.text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.findIt}
        </button>
      </form>
      {confirmed.length === 0 ? <p>{words.noneConfirmed}</p> : null}
      {confirmed.map((membership) => (
        <Confirmed {...props} membership={membership} />
      ))}
    </section>
  )
}

function Confirmed(props: ConfirmedProps & { readonly membership: ConfirmedProps['confirmed'][number] }) {
  const { frame, association, nameAssociation, view, membership } = props
  const { text, format } = frame.language
  const words = text.ways.memberships
  const { id, name, memberOf, from, to } = membership
  const field = `reason-${id}`
  const problem = problemIn(view, field)
  const days = words.claim(nameAssociation(memberOf), format.day(from), words.claimTo(format.day(to)))
  return (
    <section class="at-card" aria-labelledby={`membership-${id}`}>
      <h3 class="govuk-heading-s" id={`membership-${id}`}>
        <bdi>{name}</bdi>
      </h3>
      <p>{days}</p>
      <details class="at-fold" open={problem !== undefined}>
        <summary>
          {words.takeBack}
          <span class="govuk-visually-hidden">: {name}</span>
        </summary>
        <div class="at-fold__body">
          <Form frame={frame} action={paths.takeBackMembership.href(association.shortId, id)}>
            <TextArea
              name={field}
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
              value={valueIn(view, field)}
              problem={problem}
              errorPrefix={text.fault.prefix}
            />
            <button type="submit" class="govuk-button govuk-button--warning">
              {words.takeBack}
              <span class="govuk-visually-hidden">: {name}</span>
            </button>
          </Form>
        </div>
      </details>
    </section>
  )
}
