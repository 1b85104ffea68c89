import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { type AgencyLetter, writeAgencyLetter } from './write-agency-letter.ts'
import { type Certificate, writeCertificate } from './write-certificate.ts'

const url = 'https://attune.example.org/verify/VA-2026-0007'
const picture = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#0b5a5e' } })
  .png()
  .toBuffer()
const seals = [
  { place: 0, name: '', title: '', picture },
  { place: 1, name: 'Dana Hill', title: 'President', picture },
  { place: 2, name: 'Eli Stone', title: 'Coordinator', picture: null },
]
const certificate: Certificate = {
  endorsement: {
    ...{ nameShown: 'Mira Sandoval', number: 'VA-2026-0007', state: 'active', awardedOn: '2026-11-21' },
    ...{ validUntil: null, awardedAt: new Date('2026-11-21T17:00:00Z') },
  },
  association: 'Virginia Association for Infant Mental Health',
  title: 'Infant Mental Health Mentor - Clinical',
  ...{ seals, url, credential: '{"type":["VerifiableCredential"]}' },
}
const letter: AgencyLetter = {
  ...{ kind: 'endorsed', name: 'Mira Sandoval', association: certificate.association },
  ...{ title: certificate.title, since: '2026-11-21', on: '2026-11-24', seals },
  certificate: { number: 'VA-2026-0007', url },
}
const set = await writeCertificate(certificate)

/** Whether a program of poppler is on this machine; where it is not, what it would show is not looked at. */
const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined

/** Whether this machine has a font for a language. */
const hasFontFor = (language: string) =>
  (spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

/** What a program says of a page, or the files that it writes beside it. */
function ask(pdf: Uint8Array, tool: string, options: readonly string[], ...after: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'attune-paper-'))
  writeFileSync(join(folder, 'page.pdf'), pdf)
  const { stdout } = spawnSync(tool, [...options, 'page.pdf', ...after], { cwd: folder, encoding: 'utf8' })
  return { said: stdout.replace(/\s+/g, ' '), folder }
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

describe('a certificate', () => {
  test('says who is endorsed as what, by whom, since when, under which number, and where to check it', async () => {
    const text = await textOf(set)

    for (const words of [
      'Virginia Association for Infant Mental Health Certificate of Endorsement',
      'This is to certify that Mira Sandoval has met the standard',
      'is endorsed as Infant Mental Health Mentor - Clinical Awarded on November 21, 2026',
      'Dana Hill President',
      'Eli Stone Coordinator',
      'VA-2026-0007',
      'attune.example.org/verify/VA-2026-0007',
    ])
      expect(text).toContain(words)
  })

  test('is one page of PDF/UA-1 in English', async () => {
    const raw = Buffer.from(set).toString('latin1')
    const document = await getDocumentProxy(set.slice())

    expect(raw).toMatch(/pdfuaid:part>1</)
    expect(raw).toContain('/Lang (en-US)')
    expect(document.numPages).toBe(1)
  })

  test('is the same to the byte for the same facts, and another for another name', async () => {
    const other = { ...certificate.endorsement, nameShown: 'Mira S. Ruiz' }

    expect(Buffer.compare(set, await writeCertificate(certificate))).toBe(0)
    expect(Buffer.compare(set, await writeCertificate({ ...certificate, endorsement: other }))).not.toBe(0)
  })

  test('of somebody emerging says so, with its last day', async () => {
    const emerging = { state: 'emerging', validUntil: '2028-11-21' } as const
    const endorsement = { ...certificate.endorsement, ...emerging }
    const text = await textOf(
      await writeCertificate({ ...certificate, endorsement, seals: [], credential: null }),
    )

    expect(text).toContain(
      'Mentor - Clinical, emerging Awarded on November 21, 2026, valid until November 21, 2028',
    )
  })

  test('shows a name as it is typed and runs none of it', async () => {
    const endorsement = { ...certificate.endorsement, nameShown: '#panic() $x$ Őrsi' }
    const text = await textOf(await writeCertificate({ ...certificate, endorsement }))

    expect(text).toContain('#panic() $x$ Őrsi')
  })

  test.each(['Žofia Ångström', 'Çağla Łoś Őrsi', 'Nguyễn Thị Hồng', 'Ελένη Παππά', 'Ганна Шевченко'])(
    'of %s bears the name as it is written',
    async (nameShown) => {
      const endorsement = { ...certificate.endorsement, nameShown }

      expect(await textOf(await writeCertificate({ ...certificate, endorsement }))).toContain(nameShown)
    },
  )

  test.skipIf(!hasFontFor('he'))('sets a script that only this machine has with its font', async () => {
    const endorsement = { ...certificate.endorsement, nameShown: 'Noa אבג' }

    expect(await textOf(await writeCertificate({ ...certificate, endorsement }))).not.toContain('?')
  })

  test.skipIf(hasFontFor('ja'))('sets question marks for a script that no typeface at hand has', async () => {
    const endorsement = { ...certificate.endorsement, nameShown: '山田 Hana' }

    expect(await textOf(await writeCertificate({ ...certificate, endorsement }))).toContain('?? Hana')
  })

  test.skipIf(!has('pdfinfo'))('is read out in order: a heading, and pictures that have words', () => {
    const { said } = ask(set, 'pdfinfo', ['-struct-text'])

    expect(said.match(/Figure|H1/g)).toEqual(['Figure', 'H1', 'Figure', 'Figure'])
    expect(said.indexOf('Certificate of Endorsement')).toBeLessThan(said.indexOf('Mira Sandoval'))
    expect(said.indexOf('Mira Sandoval')).toBeLessThan(said.indexOf('Dana Hill'))
  })

  test.skipIf(!has('pdfdetach'))('has the badge attached, as it was signed', () => {
    const { folder } = ask(set, 'pdfdetach', ['-saveall'])

    expect(readFileSync(join(folder, 'credential.json'), 'utf8')).toBe(certificate.credential)
  })

  test.skipIf(!has('pdftotext'))('can be searched and copied from by other programs', () => {
    expect(ask(set, 'pdftotext', [], '-').said).toContain('Mira Sandoval')
  })

  test.skipIf(!has('pdftoppm'))(
    'shows the logo at the top, the code at the bottom right, and a frame',
    async () => {
      const { folder } = ask(set, 'pdftoppm', ['-r', '40', '-png'], 'drawn')
      const image = sharp(readFileSync(join(folder, 'drawn-1.png'))).removeAlpha()
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
      const dark = (x: number, y: number, width: number, height: number) => {
        let count = 0
        for (let row = y; row < y + height; row += 1)
          for (let column = x; column < x + width; column += 1)
            if ((data[(row * info.width + column) * info.channels] ?? 255) < 128) count += 1
        return count / (width * height)
      }

      expect([info.width, info.height]).toEqual([440, 340])
      // A picture of one color fills its place; a code is about half dark.
      expect(dark(190, 38, 60, 20)).toBe(1)
      expect(dark(362, 265, 34, 34)).toBeGreaterThan(0.3)
      expect(dark(362, 265, 34, 34)).toBeLessThan(0.7)
      expect(dark(300, 190, 100, 40)).toBe(0)
    },
  )
})

describe('a letter to an agency', () => {
  test('says since when somebody is endorsed, with the number and the place to check it', async () => {
    const pdf = await writeAgencyLetter(letter)
    const text = await textOf(pdf)

    expect(text).toContain('November 24, 2026 Confirmation of Endorsement')
    expect(text).toContain('Mira Sandoval has been endorsed by Virginia Association for Infant Mental Health')
    expect(text).toContain('since November 21, 2026, and is endorsed today.')
    expect(text).toContain('The number of the certificate is VA-2026-0007.')
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/pdfuaid:part>1</)
    expect(Buffer.compare(pdf, await writeAgencyLetter(letter))).toBe(0)
  })

  test.each([
    ['registered', 'registered with Virginia Association for Infant Mental Health on November 21, 2026'],
    ['eligible', 'has been eligible to sit the exam since November 21, 2026'],
  ] as const)('that somebody is %s says so, and that nothing is awarded yet', async (kind, words) => {
    const text = await textOf(await writeAgencyLetter({ ...letter, kind, certificate: null }))

    expect(text).toContain(words)
    expect(text).toContain('does not mean that')
    expect(text).not.toContain('VA-2026-0007')
  })
})
