import type { Child } from 'hono/jsx'
import { Form } from '../forms/form.tsx'
import type { Frame } from './layout.tsx'

interface PasskeyButtonProps {
  readonly frame: Frame
  /** Where the answer of the passkey is sent. */
  readonly action: string
  /** Where the challenge is asked for. */
  readonly options: string
  readonly does: 'make' | 'use'
  readonly label: string
  /** Said where the browser or the person stops. */
  readonly trouble: string
  readonly look?: 'primary' | 'secondary'
  readonly children?: Child
}

/** A form that a passkey fills in. It needs a script, and is not shown where none runs. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { frame, action, options, does, label, trouble, look = 'secondary', children } = props
  return (
    <at-passkey-button data-options={options} data-does={does} data-trouble={trouble}>
      <Form frame={frame} action={action} class="at-form">
        {children}
        <input type="hidden" name="response" value="" />
        <button
          type="submit"
          class={look === 'primary' ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
        >
          {label}
        </button>
        <p class="govuk-error-message" role="alert"></p>
      </Form>
    </at-passkey-button>
  )
}
