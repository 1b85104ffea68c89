/**
 * Counts while somebody ticks what is left in each part of a page, folded or not. The server counts the same
 * whenever the page is shown.
 */
export class CountsLeft extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.#count)
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#count)
  }

  readonly #count = (): void => {
    for (const place of this.querySelectorAll<HTMLElement>('[data-left-in]')) {
      const part = document.getElementById(place.dataset.leftIn ?? '')
      const state = place.firstElementChild
      if (!part || !state) continue
      const questions = [...part.querySelectorAll<HTMLElement>('[data-asks]')]
      const left = questions.filter((question) => !this.#isTicked(question)).length
      state.className = `at-state at-state--${left === 0 ? 'met' : 'none'}`
      const words = left === 0 ? this.dataset.ticked : this.dataset.left?.replace('#', String(left))
      state.textContent = words ?? ''
    }
  }

  /** By itself, or along with others by the field that it names. */
  #isTicked(question: HTMLElement): boolean {
    const own = [...question.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')]
    const others = [...this.querySelectorAll<HTMLInputElement>('input:checked')]
    const along = others.filter(({ name }) => name !== '' && name === question.dataset.asks)
    return [...own, ...along].some(({ value }) => value !== '')
  }
}
