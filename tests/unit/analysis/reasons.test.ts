import { expect, test } from 'vitest'
import { reasonInWords } from '../../../lib/analysis/reasons.ts'

test.each([
  ['known-name: داعش', 'الاسم «داعش» معروف بلا شرط'],
  [
    'published-in-window: 2025-11-29/2026-01-14',
    'نُشر في الأيام التي يُكتب فيها عن الحدث (29 تشرين الثاني/نوفمبر 2025 – 14 كانون الثاني/يناير 2026)',
  ],
  ['role-on-date: 2025-12-01', 'صاحب المنصب في تاريخ النشر 1 كانون الأول/ديسمبر 2025'],
  ['role-as-of: 2025-12', 'آخر مصدر يذكره في المنصب بتاريخ كانون الأول/ديسمبر 2025'],
  ['event-count: 15 موقعًا', 'يذكر رقمًا من أرقام الحدث: «15 موقعًا»'],
  ['sign: اسم «عين الصقر»', 'مما يميّز الحدث: اسم «عين الصقر»'],
  ['no-date', 'تاريخ النشر غير معروف'],
  ['نص آخر', 'نص آخر'],
  // A name is told as it stands, whatever a replacement pattern would make of it.
  ['core-entity: $& 2025-12-01', 'يذكر «$& 2025-12-01»'],
])('%s → %s', (carried, sentence) => {
  expect(reasonInWords(carried, 'ar')).toBe(sentence)
})
