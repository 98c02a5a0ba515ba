import { callsOf, expect, test } from './gallery.ts'

test.describe('popup', () => {
  const titles = [
    ['loading', 'قراءة الصفحة…'],
    ['restricted', 'لا يسمح المتصفح بعمل الإضافات في هذه الصفحة'],
    ['no-files', 'لا يسمح المتصفح لهوامش بقراءة الملفات المحفوظة على هذا الجهاز'],
    ['no-access', 'هوامش غير مفعّلة في هذا الموقع'],
    ['off-site', 'هوامش موقوفة في هذا الموقع'],
    ['off-everywhere', 'هوامش موقوفة في كل المواقع'],
    ['not-article', 'لا مقال في هذه الصفحة'],
    ['not-arabic', 'لا مقال بالعربية في هذه الصفحة'],
    ['names', 'لا حدث معروفًا لدينا في هذا المقال'],
    ['event', 'عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق'],
    ['failed', 'تعذّرت قراءة الصفحة'],
  ] as const
  for (const [state, title] of titles) {
    test(`says what is seen: ${state}`, async ({ story }) => {
      const page = await story(`popup-${state}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    })
  }

  test('only what can be done is offered', async ({ story }) => {
    const page = await story('popup-restricted')
    await expect(page.getByRole('switch', { name: 'العمل في هذا الموقع' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'فتح الهوامش بجانب المقال' })).toHaveCount(0)
    await story('popup-no-access')
    await expect(page.getByRole('switch', { name: 'العمل في هذا الموقع' })).not.toBeChecked()
    await page.getByRole('button', { name: 'قراءة هذه الصفحة الآن' }).click()
    expect(await callsOf(page)).toEqual([['read', undefined]])
    await story('popup-event')
    await expect(page.getByRole('switch', { name: 'العمل في هذا الموقع' })).toBeChecked()
  })

  test('switches by keyboard', async ({ story }) => {
    const page = await story('popup-event')
    await page.getByRole('switch', { name: 'العمل في هذا الموقع' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('switch', { name: 'العلامات في النص' }).focus()
    await page.keyboard.press('Enter')
    expect(await callsOf(page)).toEqual([
      ['site', false],
      ['marks', false],
    ])
  })

  test('counts by kind stand under the switches, kinds without names are left out', async ({ story }) => {
    const page = await story('popup-event')
    await expect(page.locator('.legend > li')).toHaveText([
      'أشخاص2',
      'جماعات وتنظيمات2',
      'جهات ومؤسسات3',
      'أماكن4',
      'قوانين واتفاقات1',
      'أحداث وعمليات1',
    ])
  })
})

test.describe('what an administrator fixed', () => {
  test('is shown as it is, said so, and cannot be changed', async ({ story }) => {
    const page = await story('options-locked')
    const theme = page.getByRole('group', { name: /الألوان/ })
    await expect(theme).toContainText('حدّده مدير هذا الجهاز')
    for (const radio of await theme.getByRole('radio').all()) await expect(radio).toBeDisabled()
    await expect(page.getByRole('switch', { name: 'فتح البطاقة حين يتوقف المؤشر على الاسم' })).toBeDisabled()
    await expect(page.getByRole('radio', { name: 'English' })).toBeEnabled()
    const site = page.locator('.site-row', { hasText: 'example.org' }).getByRole('switch')
    await expect(site).toBeDisabled()
    await expect(site).not.toBeChecked()
    await expect(page.locator('#packs')).toContainText('لا يسمح مدير هذا الجهاز بإضافة حزم.')
    await expect(page.locator('.pack-add')).toHaveCount(0)
  })

  test('is fixed in the popup, too', async ({ story }) => {
    const page = await story('popup-locked')
    for (const control of await page.getByRole('switch').all()) await expect(control).toBeDisabled()
    await expect(page.locator('.popup-switches')).toContainText('حدّده مدير هذا الجهاز')
  })
})

test.describe('links taken away', () => {
  test('each says where it is hidden, and can be put back', async ({ story }) => {
    const page = await story('options')
    const rows = page.locator('#hidden .hidden-row')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toContainText('example.org')
    await expect(rows.last()).toContainText('في كل الصفحات')
    await rows
      .first()
      .getByRole('button', { name: /إعادة ربط .*براد كوبر/ })
      .click()
    expect(await callsOf(page)).toEqual([['show-link', expect.objectContaining({ id: 'kubr', form: 'كوبر' })]])
  })

  test('in the panel of the browser those of this page are a click away, beside the switch of the site', async ({
    story,
  }) => {
    const page = await story('sidepanel-yours')
    await expect(page.locator('.hidden-row')).toHaveCount(0)
    await page.getByRole('button', { name: 'ما يخصّك في هذه الصفحة' }).click()
    await expect(page.locator('.hidden-row')).toHaveCount(2)
    await page.getByRole('switch', { name: 'العمل في هذا الموقع' }).click()
    expect(await callsOf(page)).toEqual([['site', false]])
  })
})

test('a settings file that does not fit is refused in one sentence that names the field', async ({ story }) => {
  const page = await story('options-locked')
  await expect(page.locator('.notice')).toHaveText('لم يُستورد شيء: القيمة في الحقل \u2068theme\u2069 غير صالحة.')
})

test('the popup has its switches in place before anything is known', async ({ story }) => {
  const places = async (id: string): Promise<(number | undefined)[]> => {
    const page = await story(id)
    const switches = await page.getByRole('switch').all()
    return Promise.all(switches.map(async (one) => (await one.boundingBox())?.y))
  }
  const [before, after] = [await places('popup-loading'), await places('popup-names')]
  expect(before).toHaveLength(3)
  expect(after).toEqual(before)
})

test.describe('options', () => {
  test('another language at once, in place', async ({ story }) => {
    const page = await story('options')
    await page.getByRole('radio', { name: 'English' }).check()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
    await expect(page.locator('.hw')).toHaveAttribute('dir', 'ltr')
    await page.getByRole('radio', { name: 'العربية' }).check()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الإعدادات')
  })

  test('arrow keys choose, kinds keep their order', async ({ story }) => {
    const page = await story('options')
    await page.getByRole('radio', { name: 'بحسب النظام' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.hw')).toHaveAttribute('data-theme', 'light')
    await page.getByRole('checkbox', { name: 'أخرى' }).check()
    await page.getByRole('checkbox', { name: 'جماعات وتنظيمات' }).uncheck()
    const last = (await callsOf(page)).at(-1)?.[1]
    expect(last).toMatchObject({ kinds: ['person', 'body', 'place', 'law', 'event', 'other'] })
  })

  test('sites as they are, the ones that are off first', async ({ story }) => {
    const page = await story('options')
    const rows = page.locator('.site-row')
    await expect(rows.first()).toContainText('بلا إذن من المتصفح')
    await expect(rows.last()).toContainText('example.org')
    await rows.last().getByRole('switch').click()
    await rows.first().getByRole('button').click()
    expect(await callsOf(page)).toEqual([
      ['site', { host: 'example.org', on: false }],
      ['forget', 'news.example.com'],
    ])
  })

  test('erasing asks once more and can be called off', async ({ story }) => {
    const page = await story('options')
    await page.getByRole('button', { name: 'محو كل شيء' }).click()
    await page.getByRole('button', { name: 'إلغاء' }).click()
    expect(await callsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'محو كل شيء' }).click()
    await page.getByRole('button', { name: 'المحو الآن' }).click()
    expect(await callsOf(page)).toEqual([['erase', undefined]])
  })

  test('a settings file is handed over', async ({ story }) => {
    const page = await story('options')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'استيراد الإعدادات' }).click()
    await (await chooser).setFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await expect.poll(async () => (await callsOf(page)).map(([call]) => call)).toEqual(['import'])
  })

  test('the bundled pack cannot be removed, another one can', async ({ story }) => {
    const page = await story('options')
    await expect(page.locator('[data-pack=syria-us-isis]').getByRole('button', { name: /حذف الحزمة/ })).toHaveCount(0)
    const other = page.locator('[data-pack=newsroom]')
    await other.getByRole('button', { name: /حذف الحزمة/ }).click()
    await other.getByRole('button', { name: 'إلغاء' }).click()
    expect(await callsOf(page)).toEqual([])
    await other.getByRole('button', { name: /حذف الحزمة/ }).click()
    await other.getByRole('button', { name: 'حذف الحزمة الآن' }).click()
    expect(await callsOf(page)).toEqual([['pack-remove', 'newsroom']])
  })

  test('explains the permissions that the manifest has, and no others', async ({ story }) => {
    const page = await story('options')
    await expect(page.locator('.permissions tbody tr')).toHaveCount(6)
    await expect(page.locator('.permissions')).not.toContainText('القائمة المختصرة')
  })

  test('what the shell cannot do is not shown', async ({ story }) => {
    const page = await story('options-bare')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.locator('#sites').getByRole('switch')).toHaveCount(0)
    await expect(page.locator('#keys')).toHaveCount(0)
  })
})

test.describe('welcome', () => {
  test('the sample: a marked name opens its card by mouse and by keyboard, and the panel points at passages', async ({
    story,
  }) => {
    const page = await story('welcome')
    await page.locator('.sample-name', { hasText: 'أحمد الشرع' }).click()
    await expect(page.locator('.card h2')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.locator('.sample-name', { hasText: 'عقوبات قيصر' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.card')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('.try-panel .passage').first().click()
    await expect(page.locator('.sample .shown').first()).toBeVisible()
    await page.getByRole('button', { name: 'العودة إلى موضع القراءة' }).click()
    await expect(page.locator('.sample .shown')).toHaveCount(0)
  })

  test('the text of the sample is whole whether marked or not', async ({ story }) => {
    const page = await story('welcome')
    const marked = await page.locator('.sample').textContent()
    await page.getByRole('button', { name: 'العلامات في النص' }).click()
    await expect(page.locator('.sample-name')).toHaveCount(0)
    expect(await page.locator('.sample').textContent()).toBe(marked)
  })

  test('English is a click away, and the sample stays Arabic', async ({ story }) => {
    const page = await story('welcome')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes in the margin of Arabic news')
    await expect(page.locator('.sample')).toHaveAttribute('lang', 'ar')
    await expect(page.locator('.sample h3')).toContainText('ريف دمشق')
  })

  test('three ways, each with what it costs', async ({ story }) => {
    const page = await story('welcome')
    await expect(page.locator('.ways > li')).toHaveCount(3)
    await expect(page.locator('.ways > li').first()).toContainText('63')
    await page.getByRole('button', { name: 'التفعيل في كل المواقع' }).click()
    expect(await callsOf(page)).toEqual([['all-sites', true]])
  })
})

test('nothing is fetched from anywhere but the test server', async ({ page, gallery, story }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(gallery) && !request.url().startsWith('data:')) elsewhere.push(request.url())
  })
  for (const id of ['panel', 'card', 'options', 'welcome', 'popup-event']) await story(id)
  expect(elsewhere).toEqual([])
})
