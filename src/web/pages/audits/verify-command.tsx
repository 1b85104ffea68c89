interface VerifyCommandProps {
  readonly association: string
  readonly auditId: string
}

/** The command that computes a draw again, with the names that the downloaded files have. */
export function VerifyCommand({ association, auditId }: VerifyCommandProps) {
  const nameOf = (stage: 'announced' | 'drawn') => auditFileName(association, auditId, stage)
  return (
    <pre class="at-key at-command">
      <code>{`attune audit-draw verify ${nameOf('drawn')} \\\n  --announcement ${nameOf('announced')}`}</code>
    </pre>
  )
}

/** How a published file is called once it is kept; of two audits no two are called the same. */
export function auditFileName(association: string, auditId: string, stage: 'announced' | 'drawn'): string {
  return `${association}-audit-${auditId.slice(0, 8)}-${stage}.json`
}
