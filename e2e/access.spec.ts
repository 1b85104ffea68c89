import { expect, expectSoundPage, test } from './fixtures.ts'

/** A script reads the styles, so the project without JavaScript leaves these out. */
const readsStyles = { tag: '@script' }

test('the keyboard reaches everything, from the skip link on', async ({ page }) => {
  await page.goto('/samples/rosa-delgado')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused()

  const wanted = [
    page.getByRole('link', { name: 'See what counts so far' }),
    page.getByText('39 entries count, 6 do not'),
    page.getByRole('region', { name: 'Chart, scrolls sideways' }),
    page.getByText('The same figures as a table'),
    page.getByRole('link', { name: 'Infant Family Associate, Alliance', exact: true }),
    page.getByLabel('Day', { exact: true }),
    page.getByRole('button', { name: 'Show this day' }),
    page.getByRole('link', { name: 'Choose another person or file' }),
  ]
  for (const target of wanted) {
    let presses = 0
    while (!(await target.evaluate((element) => element.matches(':focus, :has(:focus)')))) {
      await page.keyboard.press('Tab')
      presses += 1
      expect(presses).toBeLessThan(40)
    }
    await expect(target).toBeInViewport()
  }
})

test('a requirement unfolds by keyboard', async ({ page }) => {
  await page.goto('/samples/june-castillo')
  const summary = page.getByText('4 entries count, 57 do not')
  await summary.focus()
  await page.keyboard.press('Enter')

  await expect(page.locator('#requirement-training').getByText('Toddlers in shelters')).toBeVisible()
})

test('the focus can be seen on every link, button and field', readsStyles, async ({ page }) => {
  for (const path of ['/', '/samples/rosa-delgado']) {
    await page.goto(path)
    const unseen =
      await page.evaluate(`[...document.querySelectorAll('a, button, input, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && element.type !== 'hidden')
      .filter((element) => {
        element.focus({ focusVisible: true })
        const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
        return !styles.some(({ boxShadow, outlineStyle, outlineWidth, outlineColor }) =>
          boxShadow !== 'none' || (outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\\)$/.test(outlineColor)))
      })
      .map((element) => element.outerHTML.slice(0, 120))`)
    expect(unseen).toEqual([])
  }
})

test('forced colors keep the pictures apart from their ground', readsStyles, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/samples/rosa-delgado')
  const fillOf = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).fill`)

  expect(await fillOf('.at-bar__fill')).not.toBe(await fillOf('.at-bar__ground'))
  expect(await fillOf('.at-tone--1')).not.toBe(await fillOf('.at-tone--out'))
  await expectSoundPage(page)
})

test('on paper stands what was unfolded, without the forms', async ({ page }) => {
  await page.goto('/samples/june-castillo')
  await page.getByText('4 entries count, 57 do not').click()
  await page.emulateMedia({ media: 'print' })

  await expect(page.locator('#requirement-training').getByText('Toddlers in shelters')).toBeVisible()
  await expect(page.locator('#requirement-membership').getByText('Membership, vaimh').first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Show this day' })).toBeHidden()
  await expect(page.getByText('independent of the owners')).toBeVisible()
})
