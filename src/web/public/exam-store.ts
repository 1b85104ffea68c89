/** One question as it stands on the page, until the server has it. */
export interface Pending {
  readonly value: string
  readonly flagged: boolean
  readonly seq: number
}

/** What the server has not confirmed yet, kept by the browser too: all tabs of it share this. */
export class ExamStore {
  readonly #key: string

  constructor(sitting: string) {
    this.#key = `attune-exam:${sitting}`
  }

  /** Counts up over all tabs, from whatever the server has seen. */
  nextSeq(atLeast: number): number {
    const known = Number(this.#read(`${this.#key}:seq`) ?? 0)
    const next = Math.max(known, atLeast) + 1
    this.#write(`${this.#key}:seq`, String(next))
    return next
  }

  all(): Map<string, Pending> {
    try {
      const parsed: unknown = JSON.parse(this.#read(this.#key) ?? '[]')
      return new Map(Array.isArray(parsed) ? parsed.filter(isEntry) : [])
    } catch {
      // Something else wrote there: what the server has still counts.
      return new Map()
    }
  }

  keep(item: string, pending: Pending): void {
    this.#save(this.all().set(item, pending))
  }

  /** Once the server has it; a newer change stays. */
  drop(item: string, upTo: number): void {
    const all = this.all()
    if ((all.get(item)?.seq ?? 0) > upTo) return
    all.delete(item)
    this.#save(all)
  }

  #save(all: Map<string, Pending>): void {
    this.#write(this.#key, JSON.stringify([...all]))
  }

  #read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  #write(key: string, text: string): void {
    try {
      localStorage.setItem(key, text)
    } catch {
      // A browser that keeps nothing still sends everything.
    }
  }
}

function isEntry(entry: unknown): entry is [string, Pending] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const pending: unknown = entry[1]
  return (
    typeof pending === 'object' &&
    pending !== null &&
    'value' in pending &&
    typeof pending.value === 'string' &&
    'flagged' in pending &&
    typeof pending.flagged === 'boolean' &&
    'seq' in pending &&
    typeof pending.seq === 'number'
  )
}
