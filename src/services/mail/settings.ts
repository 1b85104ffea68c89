/** How mail leaves; read from the environment by the command line. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, as smtps:// asks. */
  readonly isEncryptedFromStart: boolean
  readonly login?: { readonly user: string; readonly password: string }
  readonly from: { readonly name: string; readonly address: string }
}
