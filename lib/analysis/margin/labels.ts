/** The few words that the panel's content needs beside the pack's own, in both languages. */
import type { Hedge } from '../../pack/types.ts'
import type { Difference, SpeakerKind } from '../types.ts'
import type { Kind, Language } from '../view.ts'

type Labels = {
  kinds: Record<Kind, string>
  speakers: Record<SpeakerKind, string>
  differences: Record<Difference, string>
  hedges: Record<Exclude<Hedge, 'exact' | 'range'>, string>
  range: string
  yes: string
  no: string
  verdict: { sure: string; likely: string; none: string }
  headline: string
}

/** `{}` stands for a value, `{a}` and `{b}` for two. */
export const labels: Record<Language, Labels> = {
  ar: {
    kinds: {
      person: 'شخص',
      group: 'جماعة',
      body: 'جهة',
      place: 'مكان',
      law: 'قانون أو اتفاق',
      event: 'حدث',
      other: 'مصطلح',
    },
    speakers: {
      person: 'شخص مُسمّى',
      institution: 'جهة',
      agency: 'وكالة أنباء',
      anonymous: 'مصدر لم يُسمَّ',
      none: 'بلا مصدر',
    },
    differences: {
      same: 'مطابق',
      'qualifier-lost': 'سقط التحفظ',
      'qualifier-added': 'أُضيف تحفظ',
      'number-changed': 'الرقم مختلف',
      'less-specific': 'أقل تحديدًا',
      'more-specific': 'أكثر تحديدًا',
      different: 'مختلف',
      'not-in-text': 'ليس في هذا النص',
    },
    hedges: {
      about: 'نحو {}',
      'more-than': 'أكثر من {}',
      'at-least': '{} على الأقل',
      'less-than': 'أقل من {}',
      'at-most': '{} على الأكثر',
    },
    range: 'من {a} إلى {b}',
    yes: 'نعم',
    no: 'لا',
    verdict: {
      sure: 'يتناول هذا النص: {}',
      likely: 'يُرجَّح أن هذا النص يتناول: {}',
      none: 'لا يتناول هذا النص حدثًا معروفًا',
    },
    headline: 'في العنوان «{a}»، وفي المتن «{b}»',
  },
  en: {
    kinds: {
      person: 'Person',
      group: 'Group',
      body: 'Body',
      place: 'Place',
      law: 'Law or agreement',
      event: 'Event',
      other: 'Term',
    },
    speakers: {
      person: 'named person',
      institution: 'institution',
      agency: 'news agency',
      anonymous: 'unnamed source',
      none: 'no source',
    },
    differences: {
      same: 'the same',
      'qualifier-lost': 'qualifier lost',
      'qualifier-added': 'qualifier added',
      'number-changed': 'another number',
      'less-specific': 'less specific',
      'more-specific': 'more specific',
      different: 'different',
      'not-in-text': 'not in this text',
    },
    hedges: {
      about: 'about {}',
      'more-than': 'more than {}',
      'at-least': 'at least {}',
      'less-than': 'fewer than {}',
      'at-most': 'at most {}',
    },
    range: '{a} to {b}',
    yes: 'yes',
    no: 'no',
    verdict: {
      sure: 'This text reports: {}',
      likely: 'This text probably reports: {}',
      none: 'This text reports no known event',
    },
    headline: 'the headline says “{a}”, the text “{b}”',
  },
}

/** A number with its qualifier: 15, `more-than` → "أكثر من 15". */
export function hedgeInWords(
  hedge: Hedge,
  value: string,
  { max, language }: { max: string | null; language: Language },
): string {
  const words = labels[language]
  if (hedge === 'range') return max === null ? value : words.range.replace('{a}', value).replace('{b}', max)
  return hedge === 'exact' ? value : words.hedges[hedge].replace('{}', value)
}
