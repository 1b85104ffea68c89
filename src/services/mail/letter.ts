/** What a mail says. Each paragraph is plain text; line breaks within it are kept. */
export interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link?: { readonly label: string; readonly url: string } | undefined
  readonly unsubscribeUrl?: string | undefined
}
