import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(20_000)
const attachment = z.enum(['cross-platform', 'platform'])

const shared = {
  id: base64url.min(1).max(1_400),
  rawId: base64url.min(1).max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: attachment.optional().catch(undefined),
}

const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

const RegistrationSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(transport.or(z.string().transform(() => undefined)))
      .max(10)
      .default([]),
  }),
})

const AuthenticationSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().catch(undefined),
  }),
})

const ClientDataSchema = z.object({ challenge: base64url.min(40) })

/** What a browser says after a passkey was made, and the challenge that it answers. */
export function readRegistration(
  text: string,
): { readonly response: RegistrationResponseJSON; readonly challenge: string } | undefined {
  const parsed = RegistrationSchema.safeParse(parseJson(text)).data
  const challenge = parsed && readChallenge(parsed.response.clientDataJSON)
  if (!parsed || !challenge) return undefined
  const { authenticatorAttachment, response, ...rest } = parsed
  const transports = response.transports.filter((one) => one !== undefined)
  return {
    challenge,
    response: {
      ...rest,
      ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
      response: { ...response, transports },
    },
  }
}

/** What a browser says after a passkey was used, and the challenge that it answers. */
export function readAuthentication(
  text: string,
): { readonly response: AuthenticationResponseJSON; readonly challenge: string } | undefined {
  const parsed = AuthenticationSchema.safeParse(parseJson(text)).data
  const challenge = parsed && readChallenge(parsed.response.clientDataJSON)
  if (!parsed || !challenge) return undefined
  const { authenticatorAttachment, response, ...rest } = parsed
  const { userHandle, ...required } = response
  return {
    challenge,
    response: {
      ...rest,
      ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
      response: { ...required, ...(userHandle ? { userHandle } : {}) },
    },
  }
}

function readChallenge(clientDataJSON: string): string | undefined {
  return ClientDataSchema.safeParse(parseJson(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))).data
    ?.challenge
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
