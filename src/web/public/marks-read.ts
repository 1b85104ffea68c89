const longEnoughToRead = 1_500

/**
 * Presses the button inside it once the end of a thread was in view for a moment, so that whoever
 * reads a thread need not say so. The button works the same without it.
 */
export class MarksRead extends HTMLElement {
  #timer: number | undefined
  readonly #observer = new IntersectionObserver(([entry]) => this.#look(entry?.isIntersecting ?? false))

  connectedCallback(): void {
    this.#observer.observe(this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.#observer.disconnect()
  }

  #look(isInView: boolean): void {
    clearTimeout(this.#timer)
    if (isInView) this.#timer = setTimeout(this.#press, longEnoughToRead)
  }

  readonly #press = async (): Promise<void> => {
    const form = this.querySelector('form')
    if (!form || document.visibilityState === 'hidden') return
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    // The answer is a way back to this very page. Where nothing answers, the button is still there.
    const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' }).catch(
      () => undefined,
    )
    if (answer?.type === 'opaqueredirect' && !this.contains(document.activeElement)) this.hidden = true
  }
}
