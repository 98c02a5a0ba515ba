import { callsOf, expect, test } from './gallery.ts'

test('each form says what is in it, and is saved or copied by a button with a name of its own', async ({ story }) => {
  const page = await story('export')
  const forms = page.locator('.export-form')
  await expect(forms).toHaveCount(4)
  for (const form of await forms.all()) await expect(form.locator('p')).not.toBeEmpty()
  await page.getByRole('button', { name: /حفظ.*CSV/ }).click()
  await page.getByRole('button', { name: /نسخ.*Markdown/ }).click()
  expect(await callsOf(page)).toEqual([
    ['save', { format: 'csv', wholeText: false }],
    ['copy', { format: 'markdown', wholeText: false }],
  ])
})

test('the whole text goes along only where the reader ticks it, and with the JSON alone', async ({ story }) => {
  const page = await story('export')
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'مع نص المقال كاملًا' }).check()
  await page.getByRole('button', { name: /حفظ.*JSON/ }).click()
  await page.getByRole('button', { name: /حفظ.*Web Annotation/ }).click()
  expect(await callsOf(page)).toEqual([
    ['save', { format: 'json', wholeText: true }],
    ['save', { format: 'annotation', wholeText: false }],
  ])
})

test('says that the file stays on the device, and what is in it, before anything is saved', async ({ story }) => {
  const page = await story('export', { lang: 'en' })
  await expect(page.locator('.export-private')).toContainText('sent to nobody')
  await expect(page.locator('.export-private')).toContainText('passages of its text')
})

test('without an article there is nothing to save', async ({ story }) => {
  const page = await story('export-gone')
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('status')).toContainText('لا مقال')
})
