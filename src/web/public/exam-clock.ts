/** Told to those who listen at these moments and at no others, so that nobody is interrupted all the time. */
const announcedMinutes = [30, 10, 5, 1]

interface ClockWords {
  readonly left: string
  readonly oneLeft: string
  readonly timeUp: string
}

interface ClockPlaces {
  readonly clock: Element | null
  readonly announce: Element | null
}

/** Counts down from what the server said, whatever the clock of this computer shows. */
export class ExamClock {
  readonly #end: number
  readonly #words: ClockWords
  readonly #places: ClockPlaces
  readonly #whenOver: () => void
  #timer: number | undefined
  #shown = Number.POSITIVE_INFINITY

  constructor(secondsLeft: number, words: ClockWords, places: ClockPlaces, whenOver: () => void) {
    this.#end = performance.now() + secondsLeft * 1000
    this.#words = words
    this.#places = places
    this.#whenOver = whenOver
  }

  start(): void {
    this.#timer = setInterval(this.#tick, 1000)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  readonly #tick = (): void => {
    const minutes = Math.max(0, Math.ceil((this.#end - performance.now()) / 60_000))
    if (minutes === this.#shown) return
    const isFirst = this.#shown === Number.POSITIVE_INFINITY
    this.#shown = minutes
    const text = minutes === 1 ? this.#words.oneLeft : this.#words.left.replace('#', String(minutes))
    if (this.#places.clock) this.#places.clock.textContent = text
    if (minutes === 0) {
      this.stop()
      if (this.#places.announce) this.#places.announce.textContent = this.#words.timeUp
      this.#whenOver()
    } else if (!isFirst && announcedMinutes.includes(minutes) && this.#places.announce) {
      this.#places.announce.textContent = text
    }
  }
}
