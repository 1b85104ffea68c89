/** What was just done, or happened meanwhile; nothing where there is nothing to say. Screen readers say it at once. */
export function StatusNote({ note }: { readonly note: string | undefined }) {
  if (!note) return null
  return (
    <div class="at-note" role="status">
      <p>{note}</p>
    </div>
  )
}
