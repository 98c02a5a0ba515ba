/** Outlets named in quotation marks, with whose they are behind the name (arabic.md §3.4, §7.1). */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

function speeches(text: string): string[] {
  return read(text).analysis.attributions.map(speech)
}

const outlets: readonly Case[] = [
  ['صحيفة «الحياة» السعودية قالت إن الاتفاق قريب.', ['(صحيفة «الحياة» السعودية) institution say']],
  ['صحيفة "الحياة" السعودية قالت إن الاتفاق قريب.', ['(صحيفة "الحياة" السعودية) institution say']],
  ['صحيفة “الحياة” السعودية قالت إن الاتفاق قريب.', ['(صحيفة “الحياة” السعودية) institution say']],
  ['صحيفة "الحياة" السعودية تقول إن الاتفاق قريب.', ['(صحيفة "الحياة" السعودية) institution say']],
  ['وقالت صحيفة "الحياة" السعودية إن الاتفاق قريب.', ['(صحيفة "الحياة" السعودية) institution say']],
  ['وكتبت مجلة "دير شبيغل" الألمانية أن الاتفاق قريب.', ['(مجلة "دير شبيغل" الألمانية) institution say']],
  ['الاتفاق قريب، بحسب موقع "تقارير الشمال" السوري.', ['(موقع "تقارير الشمال" السوري) institution say']],
  ['وأفادت وكالة "مهر" الإيرانية الرسمية بأن الاتفاق قريب.', ['(وكالة "مهر" الإيرانية الرسمية) agency say']],
  // an outlet of the pack, with the noun or without it
  ['صحيفة «وول ستريت جورنال» الأمريكية قالت إن الاتفاق قريب.', ['wall-street-journal institution say']],
  ['«وول ستريت جورنال» الأمريكية قالت إن الاتفاق قريب.', ['wall-street-journal institution say']],
  ['موقع "أكسيوس" الأمريكي كشف أن الاتفاق قريب.', ['axios institution announce']],
  ['وكانت قناة "الحدث" السعودية أفادت بأن الاتفاق قريب.', ['outlet-alhadath institution say']],
  // the outlet passes on what somebody says
  ['شبكة "الشمال" السورية ذكرت، نقلا عن مصدر أمني، أن الاتفاق قريب.', ['(مصدر أمني) anonymous say']],
  ['حسبما نقلت صحيفة "دون" الباكستانية عن مسؤولين، فإن الاتفاق قريب.', ['(مسؤولين) anonymous say']],
  // behind the closing mark: whom the verb is about, its object or the next verb are no part of the name
  ['طالبت منظمة "الشاهد" السلطات السورية بفتح الملف.', ['(منظمة "الشاهد") institution demand']],
  ['اتهمت قناة "الحدث" الجيش السوري بالتقصير.', ['outlet-alhadath institution assert']],
  ['نفى مسؤول سعودي "بشكل قاطع" تورط بلاده.', ['(مسؤول سعودي "بشكل قاطع") anonymous deny']],
  ['صحيفة "الحياة" السعودية انتقدت الاتفاق، وقالت إن الوقت ضيق.', ['(صحيفة "الحياة" السعودية) institution say']],
  ['مدير مجموعة "النور" سامر حداد يقول إن الوقت ضيق.', ['(مدير مجموعة "النور" سامر حداد) person say']],
  // an opening mark begins what is said
  ['وقال المتحدث "السعودية لن تكون طرفا في هذا النزاع أبدا".', ['(المتحدث) person say direct']],
  ['صحيفة "الحياة" السعودية أغلقت أبوابها قبل أعوام.', []],
  ['وصلت صحيفة "الحياة" السعودية إلى القراء متأخرة.', []],
]

describe('an outlet named in quotation marks', () => {
  it.each(outlets)('%s', (text, expected) => {
    expect(speeches(text)).toEqual(expected)
  })
})
