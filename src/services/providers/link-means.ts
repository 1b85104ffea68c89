/** What a mailed link is made with. */
export interface LinkMeans {
  readonly randomBytes: (size: number) => Uint8Array
  /** The address of the page that a secret opens. */
  readonly linkTo: (secret: string) => string
}
