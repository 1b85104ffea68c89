import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectSoundPage, test } from './fixtures.ts'

test('whoever starts Attune for real sets up an association by the printed link, with a passkey @script @once', async ({
  page,
}) => {
  // It starts a program of its own, with a database of its own.
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'attune-e2e-'))
  // The user that runs PostgreSQL for root has to pass through.
  chmodSync(folder, 0o755)
  const environment = { ...process.env, ATTUNE_DATA: join(folder, 'data'), DATABASE_URL: '', ATTUNE_URL: '' }
  const program = spawn(process.execPath, ['bin/attune.js', 'serve', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const link = await printedLink(program)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(link)
    await expectSoundPage(page)
    await page.getByLabel('Your association').selectOption('Virginia Association for Infant Mental Health')
    await page.getByLabel('Your name').fill('Ada Lin')
    await page.getByLabel('Your e-mail address').fill('ada@example.org')
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing before you go on')
    await page.getByRole('link', { name: 'Set up a second step' }).click()
    await page.getByLabel('Name of the new passkey').fill('My laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('The passkey was added.')).toBeVisible()
    await expectSoundPage(page)

    await page.getByRole('navigation').getByRole('link', { name: 'Virginia Association' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs you now')
    await expect(page).toHaveURL(/\/a\/vaimh$/)
    await expectSoundPage(page)
  } finally {
    await stop(program)
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The link for the first administrator, as the program prints it. */
async function printedLink(program: ChildProcess): Promise<string> {
  let printed = ''
  for await (const text of program.stdout ?? []) {
    printed += text
    const [link] = /http:\S+\/set-up\/\S+/.exec(printed) ?? []
    if (link) return link
  }
  throw new Error(`No link was printed: ${printed}`)
}

async function stop(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  await ended
}
