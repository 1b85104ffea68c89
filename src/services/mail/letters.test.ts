import { describe, expect, test } from 'vitest'
import { htmlLetter } from './html-letter.tsx'
import type { Letter } from './letter.ts'
import { plainLetter } from './plain-letter.ts'

const letter: Letter = {
  subject: 'Please confirm 1.5 hours',
  paragraphs: ['Dear Cy,', 'Rosa Delgado <rosa@example.org> logged\n1.5 hours & more.'],
  link: { label: 'Look at the hours', url: 'https://attune.example.org/hours/x?a=1&b=2' },
}

describe('a letter in plain text', () => {
  test('holds every paragraph and the link in full', () => {
    expect(plainLetter(letter)).toBe(`Dear Cy,

Rosa Delgado <rosa@example.org> logged
1.5 hours & more.

Look at the hours:
https://attune.example.org/hours/x?a=1&b=2

-- \nAttune
You get this mail because somebody used this address with Attune, the system for Infant Mental Health Endorsement.
`)
  })

  test('that reminds says how to stop it', () => {
    const reminder = { ...letter, unsubscribeUrl: 'https://attune.example.org/stop/y' }

    expect(plainLetter(reminder)).toMatch(
      /\n\nStop these reminders:\nhttps:\/\/attune\.example\.org\/stop\/y\n$/,
    )
  })
})

describe('a letter in HTML', () => {
  test('names its language, and shows text as text', async () => {
    const page = await htmlLetter({ ...letter, paragraphs: ['<img src=x onerror=alert(1)> & "more"'] })

    expect(page).toContain('<html lang="en-US">')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;')
    expect(page).not.toContain('<img')
  })

  test('has one link, shown in full as well, and fetches nothing', async () => {
    const page = await htmlLetter(letter)

    expect(page.match(/href="[^"]*"/g)).toEqual(['href="https://attune.example.org/hours/x?a=1&amp;b=2"'])
    expect(page).toContain('<br/>https://attune.example.org/hours/x?a=1&amp;b=2</p>')
    expect(page).not.toMatch(/\bsrc=|url\(|@import|<script|<link/)
  })

  test('a link cannot break out of its place', async () => {
    const url = 'https://attune.example.org/"onclick="alert(1)'

    expect(await htmlLetter({ ...letter, link: { label: 'Look', url } })).not.toContain('"onclick="')
  })

  test('is readable in dark mode', async () => {
    const page = await htmlLetter(letter)

    expect(page).toContain('@media (prefers-color-scheme: dark)')
    expect(page).toContain('<meta name="color-scheme" content="light dark"/>')
  })

  test('that only tells something has no link at all', async () => {
    expect(await htmlLetter({ subject: 'Done', paragraphs: ['Your hours are confirmed.'] })).not.toContain(
      'href',
    )
  })
})
