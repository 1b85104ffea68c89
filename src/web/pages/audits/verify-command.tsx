/** The command that computes a draw again, with the names that the downloaded files have. */
export function VerifyCommand({ association }: { association: string }) {
  return (
    <pre class="at-key at-command">
      <code>
        {`attune audit-draw verify ${auditFileName(association, 'drawn')} \\\n  --announcement ${auditFileName(association, 'announced')}`}
      </code>
    </pre>
  )
}

/** How a published file is called once it is kept. */
export function auditFileName(association: string, stage: 'announced' | 'drawn'): string {
  return `${association}-audit-${stage}.json`
}
