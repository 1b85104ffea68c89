import { expect, test } from 'vitest'
import { writeCertificate } from '../endorsements/write-certificate.ts'
import { readUpload } from './read-upload.ts'

const write = async (credential: string | null) => {
  const written = await writeCertificate({
    endorsement: {
      ...{ nameShown: 'Mira Sandoval', number: 'VA-2026-0007', state: 'active', awardedOn: '2026-11-21' },
      ...{ validUntil: null, awardedAt: new Date('2026-11-21T17:00:00Z') },
    },
    association: 'Virginia Association',
    title: 'Mentor-Clinical',
    ...{ seals: [], url: 'https://attune.example.org/verify/VA-2026-0007', credential },
  })
  return new Uint8Array(written)
}

test('the badge comes out of our certificate as it was put in, and nothing out of one without', async () => {
  const credential = '{"type":["VerifiableCredential"],"name":"Zoë 🌱"}'

  expect(await readUpload(await write(credential))).toEqual({ text: credential })
  expect(await readUpload(await write(null))).toEqual({ code: 'nothing-inside' })
})

test('a PDF that is none, or that is cut short, cannot be read', async () => {
  const whole = await write('{}')

  expect(await readUpload(Buffer.from('%PDF-1.7\nhello'))).toEqual({ code: 'not-readable' })
  expect(await readUpload(whole.subarray(0, 2_000))).toEqual({ code: 'not-readable' })
})
