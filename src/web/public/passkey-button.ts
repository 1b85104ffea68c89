import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * Lets a passkey fill in the form inside it: asks the server for a challenge, the browser for an
 * answer, and sends the form with it.
 */
export class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    // Passkeys belong to a name: browsers make none for a bare address such as 127.0.0.1.
    this.hidden = !browserSupportsWebAuthn() || /^[\d.]+$|^\[/.test(location.hostname)
    this.addEventListener('submit', this.#answer)
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#answer)
  }

  readonly #answer = async (event: SubmitEvent): Promise<void> => {
    const form = this.querySelector('form')
    const field = form?.elements.namedItem('response')
    if (!form || !(field instanceof HTMLInputElement)) return
    event.preventDefault()
    this.#say('')
    try {
      field.value = await this.#ask(form)
      // Unlike requestSubmit, this sends the form without coming back here.
      form.submit()
    } catch {
      this.#say(this.dataset.trouble ?? '')
    }
  }

  /** Empty where the server wants another proof first: sent like that, the form leads there. */
  async #ask(form: HTMLFormElement): Promise<string> {
    const formToken = String(new FormData(form).get('formToken') ?? '')
    const response = await fetch(this.dataset.options ?? '', {
      method: 'POST',
      body: new URLSearchParams({ formToken }),
      redirect: 'error',
    })
    if (response.status === 409) return ''
    if (!response.ok) throw new Error(`The challenge was not given: ${response.status}.`)
    const optionsJSON = await response.json()
    const makes = this.dataset.does === 'make'
    const answer = makes ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
    return JSON.stringify(await answer)
  }

  #say(words: string): void {
    const place = this.querySelector('[role="alert"]')
    if (place) place.textContent = words
  }
}
