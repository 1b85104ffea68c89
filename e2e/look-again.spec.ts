import { expect, expectSoundPage, test } from './fixtures.ts'

test('a page that was found sound is looked at again when something in it is changed @once', async ({
  page,
}) => {
  await page.goto('/')
  await expectSoundPage(page)
  await page.evaluate(`document.querySelector('main').append(document.createElement('img'))`)
  await expect(expectSoundPage(page)).rejects.toThrow('image-alt')

  await page.goto('/')
  await page.evaluate(`document.querySelector('label').remove()`)
  await expect(expectSoundPage(page)).rejects.toThrow('label')
})
