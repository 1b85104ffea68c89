import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What every page must hold: nothing sideways, no finding of axe, no message in the console. */
export async function expectSoundPage(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  // axe waits for ever where a page may not run scripts.
  if (test.info().project.name === 'no-js') return
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  const make = await makeOf(page)
  if (looked.has(make)) return
  // Our pages hold no frames, so one run in the page itself says all; what is fine is not spelled out.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags)
  const { violations } = await axe.setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  looked.add(make)
}

/** The makes of page that axe found nothing in. */
const looked = new Set<string>()

/**
 * What axe judges by: the elements with what they say of themselves, and whether there is text, but not whose name it
 * is. Journeys come by the same page many times, and it is looked at once for each window.
 */
async function makeOf(page: Page): Promise<string> {
  const parts = await page.evaluate<string>(`[
    innerWidth, matchMedia('(forced-colors: active)').matches, matchMedia('print').matches,
    ...[...document.querySelectorAll('*')].map((element) => [
      element.parentElement?.tagName,
      element.tagName,
      element.checkVisibility(),
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
      ...[...element.attributes].map(({ name, value }) =>
        /^(class|id|role|for|type|lang|dir|open|tabindex|scope|headers|rel|aria-(?!label$|valuetext$).*)$/.test(name)
          ? name + '=' + value.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+/g, '#')
          : name + (value.trim() === '')),
    ].join(' ')),
  ].join('\\n')`)
  return createHash('sha256').update(parts).digest('hex')
}

/** A page whose console has to stay silent: the browser names there what the security policy stopped. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    await use(page)
    const expected =
      /^Failed to load resource: the server responded with a status of 4(04|09|10|13|22)|^Clear-Site-Data header on /
    expect(messages.filter((message) => !expected.test(message))).toEqual([])
  },
})

/** The file of a sample person, as somebody would give it. */
export function fileOf(id: string) {
  const buffer = readFileSync(new URL(`../seed/portfolios/${id}.json`, import.meta.url))
  return { name: `${id}.json`, mimeType: 'application/json', buffer }
}

export { expect }
