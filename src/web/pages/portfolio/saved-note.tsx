import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

/** What was just done, and the batch that undoes it. */
export interface Saved {
  readonly kind: 'saved' | 'removed' | 'undone'
  readonly count: number
  readonly batch: string
}

/** Says what was saved, and offers to take it back. */
export function SavedNote({ frame, saved }: { frame: Frame; saved: Saved | undefined }) {
  if (!saved) return null
  const { text, format } = frame.language
  const words = text.portfolio.saved
  const told = {
    saved: saved.count === 1 ? words.one : words.many(format.figure(saved.count)),
    removed: words.removed,
    undone: words.undone,
  }
  return (
    <div class="at-note" role="status">
      <p>{told[saved.kind]}</p>
      <ActionButton
        frame={frame}
        action={paths.undo.href()}
        label={words.undo}
        fields={{ batch: saved.batch, as: crypto.randomUUID() }}
        look="link"
      />
    </div>
  )
}

/** Where a page goes after a change: the note travels in the address, so that nothing has to be remembered. */
export function noteQuery({ kind, count, batch }: Saved): string {
  return `?${new URLSearchParams({ done: kind, count: String(count), batch })}`
}

export function readNote(query: Readonly<Record<string, string>>): Saved | undefined {
  const { done, count, batch } = query
  if (done !== 'saved' && done !== 'removed' && done !== 'undone') return undefined
  if (!batch || !/^[0-9a-f-]{36}$/.test(batch)) return undefined
  return { kind: done, count: Number(count) || 1, batch }
}
