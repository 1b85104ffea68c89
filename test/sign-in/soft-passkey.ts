import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** A passkey in memory, that answers as a browser with a security key would. */
export interface SoftPasskey {
  readonly id: string
  /** What the browser says after making it. */
  register(challenge: string, origin?: string): string
  /** What the browser says after using it; the counter grows each time unless one is named. */
  use(challenge: string, options?: { origin?: string; counter?: number; isVerified?: boolean }): string
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

export function makeSoftPasskey(rpId: string, usualOrigin: string): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let used = 0

  return {
    id: id.toString('base64url'),
    register(challenge, origin = usualOrigin) {
      const data = authenticatorData(flags.present | flags.verified | flags.attested, 0, credential())
      const attestation = new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', Uint8Array.from(data)],
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
        transports: ['internal'],
      })
    },
    use(challenge, { origin = usualOrigin, counter = ++used, isVerified = true } = {}) {
      const data = authenticatorData(flags.present | (isVerified ? flags.verified : 0), counter)
      const client = clientData('webauthn.get', challenge, origin)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
  }

  function answer(response: object): string {
    const name = id.toString('base64url')
    return JSON.stringify({ id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response })
  }

  function authenticatorData(flag: number, counter: number, more: Uint8Array = new Uint8Array()): Buffer {
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flag, 0)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), tail, more])
  }

  /** The id and the public key as COSE: EC2, ES256, P-256. */
  function credential(): Buffer {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    return Buffer.concat([Buffer.alloc(16), length, id, Buffer.from(isoCBOR.encode(key))])
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
