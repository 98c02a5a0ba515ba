/**
 * The ways in which news writes a known name, with the pack that ships: attached particles, quotes and brackets, سورية as
 * country and as adjective, tails that a name may lose (arabic.md §2.1, §2.3, §3.2, §3.4). Own sentences. Expected are the
 * names without particle and outer quotes.
 */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

type Rows = [text: string, expected: string[]][]

function table(title: string, rows: Rows): void {
  describe(title, () => {
    it.each(rows)('%s', (text, expected) =>
      expect(marks(text, knowledge, { published: '2025-12-01' })).toEqual(expected),
    )
  })
}

table('quotes and brackets (§3.4)', [
  ['هاجم تنظيم "داعش" القرية.', ['تنظيم "داعش"=isis']],
  ['هاجم تنظيم «داعش» القرية.', ['تنظيم «داعش»=isis']],
  ["هاجم تنظيم 'داعش' القرية.", ["تنظيم 'داعش'=isis"]],
  ['هاجم تنظيم ”داعش“ القرية.', ['تنظيم ”داعش“=isis']],
  ['خلايا تابعة لتنظيم "الدولة الإسلامية" في البلدة.', ['تنظيم "الدولة الإسلامية"=isis']],
  ['ينتمي لـ"داعش" منذ سنوات.', ['داعش=isis']],
  ['وقعت اتفاقا مع قوات سوريا الديمقراطية (قسد) أمس.', ['قوات سوريا الديمقراطية=sdf', 'قسد=sdf']],
  ['وقعت اتفاقا مع قوات "سوريا الديمقراطية" أمس.', ['قوات "سوريا الديمقراطية"=sdf']],
  ['انسحبت مليشيات “قسد” من البلدة.', ['قسد=sdf']],
  ['ألغى الكونغرس ما يسمى بـ"قانون قيصر" أمس.', ['الكونغرس=us-congress', 'قانون قيصر=caesar-act']],
  ['كان أبو محمد الجولاني (الشرع) هناك.', ['أبو محمد الجولاني=ahmed-al-sharaa', 'الشرع=ahmed-al-sharaa']],
  ['قالت القيادة المركزية الأمريكية (CENTCOM) ذلك.', ['القيادة المركزية الأمريكية=centcom', 'CENTCOM=centcom']],
])

table('سورية: country or adjective (§2.3)', [
  ['عاد اللاجئون إلى سورية أمس.', ['سورية=syria']],
  ['عقد المؤتمر بسورية هذا العام.', ['سورية=syria']],
  ['ناقش الحضور مستقبل سورية طويلا.', ['سورية=syria']],
  ['انتشر الخبر في أنحاء سورية كلها.', ['سورية=syria']],
  ['بين العراق وسورية حدود طويلة.', ['العراق=iraq', 'سورية=syria']],
  ['قالت مصادر سورية ذلك.', []],
  ['وصلت عائلة سورية إلى المدينة.', []],
  ['دخلت قوات سورية البلدة.', []],
  ['انسحبت قوات سورية الديموقراطية من البلدة.', ['قوات سورية الديموقراطية=sdf']],
])

table('attached particles (§2.1)', [
  ['انضمت الدولة للتحالف الدولي ضد داعش.', ['لتحالف الدولي ضد داعش=global-coalition']],
  ['أشادت بواشنطن ولندن.', ['واشنطن=washington-dc']],
  ['وقال وزير الخارجية إن لواشنطن مصالح.', ['واشنطن=washington-dc']],
  ['عملت وسنتكوم معا.', ['سنتكوم=centcom']],
  ['لأحمد الشرع مكتب هناك.', ['أحمد الشرع=ahmed-al-sharaa']],
  ['زار الوفد إدلب، ولإدلب مكانة.', ['إدلب=idlib', 'إدلب=idlib']],
  ['سداعش كلمة لا معنى لها، والداعشية صفة.', []],
])

table('the longer name wins (§3.2)', [
  ['نشرت صحيفة واشنطن بوست المقال.', []],
  ['وقع الهجوم في ريف دمشق ليلا.', ['ريف دمشق=rif-dimashq']],
  ['انشق عن تنظيم القاعدة في العراق.', ['تنظيم القاعدة في العراق=al-qaeda-in-iraq']],
])
