import { ExamClock } from './exam-clock.ts'
import { ExamStore, type Pending } from './exam-store.ts'

const pauseWhileTyping = 800
const pauseBeforeTryingAgain = 3_000

interface Words {
  readonly saved: string
  readonly saving: string
  readonly notSaved: string
  readonly signedOut: string
  readonly timeUp: string
  readonly oneLeft: string
  readonly left: string
  readonly oneWord: string
  readonly words: string
}

interface ServerSays {
  readonly kind: string
  readonly seq?: number
  readonly value?: string
  readonly flagged?: boolean
}

/**
 * Saves each answer as it is given and says honestly whether the server has it. What it has not yet is kept by the
 * browser, and sent again until it arrives. The form inside works the same without it.
 */
export class ExamSitting extends HTMLElement {
  #store = new ExamStore('')
  #clock: ExamClock | undefined
  #timer: number | undefined
  #isSending = false
  #isOver = false
  /** Where another window was newer: nothing is sent until the candidate says which stays. */
  readonly #newer = new Map<string, number>()

  connectedCallback(): void {
    this.#store = new ExamStore(this.dataset.sitting ?? '')
    for (const item of this.#items()) this.#restore(item)
    this.addEventListener('input', this.#change)
    this.addEventListener('change', this.#change)
    this.addEventListener('click', this.#keepMine)
    addEventListener('online', this.#send)
    document.addEventListener('visibilitychange', this.#sendWhenLeft)
    const places = {
      clock: this.querySelector('[data-clock]'),
      announce: this.querySelector('[data-announce]'),
    }
    this.#clock = new ExamClock(Number(this.dataset.left), this.#words, places, this.#handIn)
    this.#clock.start()
    if (this.#store.all().size > 0) this.#send()
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#send)
    document.removeEventListener('visibilitychange', this.#sendWhenLeft)
    clearTimeout(this.#timer)
    this.#clock?.stop()
  }

  get #words(): Words {
    const words: Words = JSON.parse(this.dataset.words ?? '{}')
    return words
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-item]')]
  }

  /** What a cut line or a closed lid left behind here comes back, unless the server has something newer. */
  #restore(place: HTMLElement): void {
    const pending = this.#store.all().get(place.dataset.item ?? '')
    if (!pending || pending.seq <= Number(place.dataset.seq)) return
    write(place, pending)
    this.#setSeq(place, pending.seq)
    this.#countWords(place)
  }

  readonly #change = (event: Event): void => {
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null
    const item = place?.dataset.item
    if (!place || !item || this.#isOver) return
    const now = read(place)
    const before = this.#store.all().get(item)
    // A click on a choice is both an input and a change.
    if (before?.value === now.value && before.flagged === now.flagged) return
    const seq = this.#store.nextSeq(Math.max(Number(this.dataset.seq), Number(place.dataset.seq)))
    this.#store.keep(item, { ...now, seq })
    this.#setSeq(place, seq)
    this.#countWords(place)
    this.#say(navigator.onLine ? this.#words.saving : this.#words.notSaved)
    this.#wait(event.target instanceof HTMLTextAreaElement ? pauseWhileTyping : 0)
  }

  /** The form carries the same number, so that the packet and the form never undo each other. */
  #setSeq(place: HTMLElement, seq: number): void {
    const field = place.querySelector<HTMLInputElement>('input[type="hidden"][name^="seq-"]')
    if (field) field.value = String(seq)
  }

  #countWords(place: HTMLElement): void {
    const [text, told] = [place.querySelector('textarea'), place.querySelector('[data-words]')]
    if (!text || !told) return
    const count = text.value.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
    told.textContent = count === 1 ? this.#words.oneWord : this.#words.words.replace('#', String(count))
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#send, pause)
  }

  readonly #sendWhenLeft = (): void => {
    if (document.visibilityState === 'hidden') this.#send()
  }

  readonly #send = async (): Promise<void> => {
    if (this.#isSending || this.#isOver) return
    this.#isSending = true
    clearTimeout(this.#timer)
    try {
      await this.#sendAll()
    } finally {
      this.#isSending = false
    }
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const next = [...this.#store.all()].find(([item]) => !this.#newer.has(item))
      if (!next) break
      const says = await this.#sendOne(...next)
      if (says === 'signed-out') return this.#say(this.#words.signedOut)
      if (says === undefined) {
        this.#say(this.#words.notSaved)
        return this.#wait(pauseBeforeTryingAgain)
      }
      this.#take(next, says)
      if (this.#isOver) return
    }
    this.#say(`${this.#words.saved} ${this.#timeNow()}`)
  }

  /** By the clock by which the page says when time is up, and with its zone named as there. */
  #timeNow(): string {
    const { zone: timeZone } = this.dataset
    return new Date().toLocaleTimeString(document.documentElement.lang, {
      ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
      ...(timeZone !== undefined && { timeZone }),
    })
  }

  async #sendOne(
    item: string,
    { value, flagged, seq }: Pending,
  ): Promise<ServerSays | 'signed-out' | undefined> {
    const formToken = this.querySelector<HTMLInputElement>('input[name="formToken"]')?.value ?? ''
    const body = new URLSearchParams({
      formToken,
      item,
      value,
      flagged: flagged ? 'yes' : '',
      seq: String(seq),
    })
    const keepalive = value.length < 20_000
    const sent = fetch(this.dataset.to ?? '', { method: 'POST', body, redirect: 'manual', keepalive })
    const answer = await sent.catch(() => undefined)
    if (answer?.type === 'opaqueredirect' || answer?.status === 403) return 'signed-out'
    if (!answer?.ok) return undefined
    return answer.json().catch(() => undefined)
  }

  #take([item, sent]: [string, Pending], says: ServerSays): void {
    if (says.kind === 'over') {
      this.#isOver = true
      location.assign(this.dataset.after ?? '/exams')
      return
    }
    const isSame = says.value === sent.value && says.flagged === sent.flagged
    const place = this.#items().find((each) => each.dataset.item === item)
    if (says.kind === 'older' && !isSame && place) {
      this.#newer.set(item, says.seq ?? 0)
      const note = place.querySelector<HTMLElement>('[data-newer]')
      if (note) note.hidden = false
      return
    }
    if (place) place.dataset.seq = String(Math.max(sent.seq, says.seq ?? 0))
    this.#store.drop(item, sent.seq)
  }

  readonly #keepMine = (event: Event): void => {
    const note = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-newer]') : null
    const place = note?.closest<HTMLElement>('[data-item]')
    const item = place?.dataset.item
    if (!note || !place || !item) return
    const seq = this.#store.nextSeq(this.#newer.get(item) ?? 0)
    this.#store.keep(item, { ...read(place), seq })
    this.#setSeq(place, seq)
    this.#newer.delete(item)
    note.hidden = true
    this.#send()
  }

  /** Time is up: what is still on its way is sent, then all is handed in, which the server would do by itself too. */
  readonly #handIn = async (): Promise<void> => {
    await this.#send()
    const form = this.querySelector('form')
    if (!form || this.#isOver) return
    this.#isOver = true
    form.action = this.dataset.handIn ?? form.action
    form.submit()
  }

  #say(text: string): void {
    const place = this.querySelector('[data-saved]')
    if (place && place.textContent !== text) place.textContent = text
  }
}

function read(place: HTMLElement): Omit<Pending, 'seq'> {
  const text = place.querySelector('textarea')
  const chosen = place.querySelector<HTMLInputElement>('input[type="radio"]:checked')
  const flag = place.querySelector<HTMLInputElement>('input[type="checkbox"]')
  return { value: text ? text.value : (chosen?.value ?? ''), flagged: flag?.checked ?? false }
}

function write(place: HTMLElement, { value, flagged }: Pending): void {
  const text = place.querySelector('textarea')
  if (text) text.value = value
  for (const choice of place.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
    choice.checked = choice.value === value
  const flag = place.querySelector<HTMLInputElement>('input[type="checkbox"]')
  if (flag) flag.checked = flagged
}
