/**
 * Counts while somebody rates how often there is not enough information, and says so when that comes near the limit
 * of the form. The server says the same whenever the form is saved.
 */
export class CountsGaps extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.#count)
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#count)
  }

  readonly #count = (): void => {
    const place = this.querySelector('[role="status"]')
    if (!(place instanceof HTMLElement)) return
    const gaps = this.querySelectorAll('input[type="radio"][value="not-enough"]:checked').length
    const limit = Number(this.dataset.limit)
    const words = gaps >= limit ? this.dataset.void : gaps === limit - 1 ? this.dataset.near : ''
    if (place.textContent !== (words ?? '')) place.textContent = words ?? ''
    place.hidden = !words
  }
}
