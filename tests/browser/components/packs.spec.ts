import { callsOf, expect, test } from './gallery.ts'

const packFile = { name: 'festival.hawamish', mimeType: 'application/octet-stream', buffer: Buffer.from('{}') }

test('a pack from a file is handed over', async ({ story }) => {
  const page = await story('options')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'إضافة حزمة من ملف' }).click()
  await (await chooser).setFiles(packFile)
  await expect.poll(async () => (await callsOf(page)).map(([call]) => call)).toEqual(['pack-file'])
})

test('an address is asked for nothing before the reader said yes to its host', async ({ story }) => {
  const page = await story('options')
  await page.getByLabel('أو عنوان حزمة').fill(' https://packs.example.org/festival.hawamish ')
  await page.getByRole('button', { name: 'جلب الحزمة' }).click()
  const question = page.getByRole('group', { name: 'جلب الحزمة' })
  await expect(question).toBeFocused()
  await expect(question).toContainText('packs.example.org')
  await question.getByRole('button', { name: 'إلغاء' }).click()
  expect(await callsOf(page)).toEqual([])
  await page.getByLabel('أو عنوان حزمة').press('Enter')
  await page.getByRole('button', { name: 'طلب الملف' }).click()
  expect(await callsOf(page)).toEqual([['pack-address', 'https://packs.example.org/festival.hawamish']])
  await expect(page.getByLabel('أو عنوان حزمة')).toHaveValue('')
})

test('the host is shown as it is written on the network, so that look-alike letters show', async ({ story }) => {
  const page = await story('options')
  // The first letter is Cyrillic.
  await page.getByLabel('أو عنوان حزمة').fill('https://\u0430rchive.org/a')
  await page.getByRole('button', { name: 'جلب الحزمة' }).click()
  await expect(page.getByRole('group', { name: 'جلب الحزمة' })).toContainText('xn--rchive-2nf.org')
})

test('what is no https address is refused by the checks, not asked about', async ({ story }) => {
  const page = await story('options')
  for (const text of ['http://packs.example.org/a', 'حزمة']) {
    await page.getByLabel('أو عنوان حزمة').fill(text)
    await page.getByRole('button', { name: 'جلب الحزمة' }).click()
  }
  expect(await callsOf(page)).toEqual([
    ['pack-address', 'http://packs.example.org/a'],
    ['pack-address', 'حزمة'],
  ])
})

test('a changed key is a loud question that shows both sides', async ({ story }) => {
  const page = await story('pack-add-asks')
  const question = page.getByRole('group', { name: /تحقّق قبل أن تقبل/ })
  await expect(question).toBeFocused()
  await expect(question).toContainText('وُقّع هذا الإصدار بمفتاح غير مفتاح الإصدار المثبَّت')
  await expect(question).toContainText('c0ffee5c397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9')
  await expect(question).toContainText('72b5f5dc397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9')
  await question.getByRole('button', { name: 'إلغاء' }).click()
  await question.getByRole('button', { name: 'قبول الحزمة على مسؤوليتي' }).click()
  expect(await callsOf(page)).toEqual([
    ['pack-dismiss', undefined],
    ['pack-accept', undefined],
  ])
})

test('a refusal says what is wrong and where, in words for the reader and in full for the author', async ({
  story,
}) => {
  const page = await story('pack-add-refused')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('لم تُثبَّت الحزمة، ولم يتغير شيء.')
  await expect(alert).toContainText('تحيل الحزمة إلى عنصر ليس فيها.')
  await expect(alert).toContainText('entities[0].related[1]')
  await alert.getByRole('button', { name: 'تفاصيل لكاتب الحزمة: خطآن' }).click()
  await expect(alert).toContainText('there is no entity or event "nobody" in this pack.')
  await alert.getByRole('button', { name: 'إخفاء' }).click()
  expect(await callsOf(page)).toEqual([['pack-dismiss', undefined]])
})

test('where a site gives nothing to extensions, leave for this host alone is offered', async ({ story }) => {
  const page = await story('pack-add-closed')
  await page.getByRole('button', { name: /السماح بالوصول إلى/ }).click()
  expect(await callsOf(page)).toEqual([['pack-allow', undefined]])
  await story('pack-add-refused')
  await expect(page.getByRole('button', { name: /السماح بالوصول إلى/ })).toHaveCount(0)
})

test('each pack says what it is: signature, source, hash, last look, damage', async ({ story }) => {
  const page = await story('options')
  const bundled = page.locator('[data-pack=syria-us-isis]')
  await expect(bundled).toContainText('مرفقة مع هوامش')
  await expect(bundled).not.toContainText('غير موقَّعة')
  const file = page.locator('[data-pack=newsroom]')
  await expect(file).toContainText('ملف من هذا الجهاز')
  await expect(file).toContainText('غير موقَّعة: لا شيء يثبت مَن كتبها')
  await expect(file).toContainText('لم يعد محتوى هذه الحزمة صالحًا للاستعمال')
  await expect(file.getByRole('switch')).toHaveCount(1)
  const address = page.locator('[data-pack=archive]')
  await expect(address).toContainText('https://packs.example.org/archive/archive-2.hawamish')
  await expect(address).toContainText('72b5f5dc397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9')
  await expect(address).toContainText('يوجد إصدار لا يُثبَّت إلا بموافقتك')
  await address.getByRole('switch', { name: 'البحث عن إصدار أحدث مرة في اليوم' }).click()
  await address.getByRole('button', { name: /البحث عن إصدار أحدث الآن/ }).click()
  expect(await callsOf(page)).toEqual([
    ['pack-daily', { id: 'archive', on: false }],
    ['pack-update', 'archive'],
  ])
})

test('what is under way and what came of it is announced without moving the focus', async ({ story }) => {
  const page = await story('pack-add-busy')
  await expect(page.locator('[data-outcome]')).toHaveText('يجري فحص الحزمة…')
  await story('pack-add-installed')
  await expect(page.locator('[data-outcome=installed]')).toContainText('ثُبّتت الحزمة')
  await expect(page.locator('[data-outcome=installed]')).toHaveAttribute('role', 'status')
})
