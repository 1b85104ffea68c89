const pause = 1_500

/**
 * Keeps what is typed into the form inside it as a draft on the server while it is typed, so that
 * a closed lid or an empty battery loses nothing. The form works the same without it.
 */
export class KeepsTyping extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    this.addEventListener('input', this.#wait)
    this.addEventListener('submit', this.#stop)
    document.addEventListener('visibilitychange', this.#keepWhenLeft)
  }

  disconnectedCallback(): void {
    this.#stop()
    document.removeEventListener('visibilitychange', this.#keepWhenLeft)
  }

  readonly #wait = (): void => {
    this.#stop()
    this.#timer = setTimeout(this.#keep, pause)
  }

  readonly #stop = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  readonly #keepWhenLeft = (): void => {
    if (document.visibilityState === 'hidden' && this.#timer !== undefined) this.#keep()
  }

  readonly #keep = (): void => {
    this.#stop()
    const form = this.querySelector('form')
    if (!form) return
    const fields = new URLSearchParams({ draftOf: new URL(form.action).pathname, act: 'autosave' })
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    // A line that is cut now is tried again with the next letter; the form itself is still on the page.
    fetch(this.dataset.to ?? '/drafts', { method: 'POST', body: fields, keepalive: true }).catch(() => {})
  }
}
