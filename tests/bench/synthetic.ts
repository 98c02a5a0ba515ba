/**
 * Made-up Arabic for measuring: words from random roots in common patterns, names from the same roots, and a running
 * text with names in it. Nothing is copied from anywhere; the function words are those of the language. The same seed
 * gives the same words on every machine.
 */

/** A small generator of numbers in [0, 1), reproducible from its seed (xorshift, 32 bits). */
export function newRandom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
}

type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** Commoner consonants stand more than once. */
const CONSONANTS = 'بببتتثجججحححخخدددذررررزسسسششصصضطظعععغفففقققكككلللللمممممنننننهههوويي'
/** ف ع ل stand for the three consonants of a root. */
const NOUNS =
  'فاعل مفعول فعال فعيل فعول تفعيل افتعال استفعال انفعال مفاعلة فعلة فعلان أفعال مفعل مفعلة فعائل فواعل تفاعل إفعال فعل فعالية مفتعل متفعل مفاعل'.split(
    ' ',
  )
const VERBS = 'يفعل تفعل فعلت فعلوا سيفعل يفاعل افتعل استفعل تفعلت نفعل يتفاعل ستفعل انفعلت'.split(' ')
const ENDINGS = ['', '', '', '', 'ية', 'ات', 'ين', 'ون', 'ها', 'هم', 'ه', 'ي', 'اً']
const FUNCTION_WORDS =
  'في من على إلى أن التي الذي إن عن مع هذا ما لا كان قال بعد كل بين هذه أو كما لم ذلك خلال قبل حتى منذ عند لكن ثم أي غير أكثر وقال هو كانت قد وهو عليه وفي وأن تم حيث بأن أما هي به يوم عام فيها ضد لها أمام وكان إذا هناك نحو له منها بعض وهي مثل أنه فيما وذلك وقد ولا بسبب'.split(
    ' ',
  )
const HEADS =
  'مجلس هيئة وزارة قوات حزب حركة جبهة منظمة لجنة مركز اتحاد جامعة شركة وكالة معهد نادي صحيفة قناة مؤسسة جمعية تيار لواء كتيبة جهاز إدارة مديرية محكمة بنك صندوق مرصد'.split(
    ' ',
  )
const AREAS = 'تل كفر دير خربة عين بير وادي مدينة مخيم جبل رأس أم'.split(' ')
const PARTICLES = ['و', 'ل', 'ب', 'ف', 'ك', 'ول', 'وب', 'فل', 'فب', 'وك', 'فك']

function newRoots(random: Random, count: number): string[] {
  return Array.from(
    { length: count },
    () => pick(random, [...CONSONANTS]) + pick(random, [...CONSONANTS]) + pick(random, [...CONSONANTS]),
  )
}

function inPattern(root: string, pattern: string): string {
  return pattern.replace(/[فعل]/g, (letter) => root.charAt('فعل'.indexOf(letter)))
}

const noun = (random: Random, roots: readonly string[]): string => inPattern(pick(random, roots), pick(random, NOUNS))

/** ل before the article is written without its alef: ل + التحالف → للتحالف. */
function attach(particle: string, name: string): string {
  if (!particle.endsWith('ل') || !name.startsWith('ال')) return particle + name
  return particle.slice(0, -1) + (name.startsWith('الل') ? `ل${name.slice(2)}` : `لل${name.slice(2)}`)
}

/**
 * `count` different names, as a gazetteer holds them: four in ten persons (a given name out of few, a family name out of
 * many), three bodies (a head word and one or two subjects), three places (half of them with a word like تل or كفر).
 */
export function makeNames(count: number, seed = 7): string[] {
  const random = newRandom(seed)
  const roots = newRoots(random, 3000)
  const list = (size: number): string[] => Array.from({ length: size }, () => noun(random, roots))
  const given = list(300)
  const families = list(2000 + Math.floor(count / 20)).map(
    (word) => (random() < 0.5 ? `ال${word}` : word) + pick(random, ['', 'ي', '', 'اني']),
  )
  const subjects = list(600)
  const localities = list(1000 + Math.floor(count / 10))
  const names = new Set<string>()
  // The lists are drawn from further and further, so that a shorter list of names is the beginning of a longer one.
  const upTo = (list: readonly string[], start: number, share: number): string =>
    list[Math.floor(random() * Math.min(list.length, start + names.size * share))] ?? ''
  while (names.size < count) {
    const kind = random()
    if (kind < 0.4) names.add(`${pick(random, given)} ${upTo(families, 2000, 0.05)}`)
    else if (kind < 0.7) {
      const tail = random() < 0.5 ? ` ال${pick(random, subjects)}ية` : ''
      names.add(`${pick(random, HEADS)} ال${pick(random, subjects)}${tail}`)
    } else {
      const before = random() < 0.5 ? `${pick(random, AREAS)} ` : random() < 0.3 ? 'ال' : ''
      names.add(`${before}${upTo(localities, 1000, 0.1)}${pick(random, ['', 'ا', 'ان', 'ون', 'ية', 'ين'])}`)
    }
  }
  return [...names]
}

/** The names as a plain list would hold them: every second one with one of the attached particles. */
export function asListed(names: readonly string[], seed = 11): string[] {
  const random = newRandom(seed)
  return [...new Set(names.map((name) => (random() < 0.5 ? attach(pick(random, PARTICLES), name) : name)))]
}

const HARAKAT = ['\u064e', '\u064f', '\u0650', '\u0652', '\u0651', '\u0640']

function decorate(random: Random, word: string): string {
  const at = 1 + Math.floor(random() * word.length)
  return word.slice(0, at) + pick(random, HARAKAT) + word.slice(at)
}

/** A skewed draw: the first entries of the list come up most. */
function pickSkewed<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(list.length * random() ** 3)] as T
}

/**
 * Running text of at least `units` UTF-16 units with about 13 names in 100 words, one in eight with a particle, drawn
 * mostly from the first thousand of `names`; 2 % of the words are names with one letter changed, 2 % carry a mark.
 */
export function makeText(units: number, names: readonly string[], seed = 23): string {
  const random = newRandom(seed)
  const roots = newRoots(random, 2500)
  const vocabulary = Array.from({ length: 30000 }, () => ordinaryWord(random, roots))
  const frequent = names.slice(0, 1000)
  const parts: string[] = []
  let length = 0
  let wordsLeft = 0
  while (length < units) {
    let word = pickWord(random, vocabulary)
    const kind = random()
    if (kind < 0.13) word = mention(random, kind < 0.104 ? pickSkewed(random, frequent) : pick(random, names))
    else if (kind < 0.15) word = spoil(random, pickSkewed(random, frequent))
    if (random() < 0.02) word = decorate(random, word)
    wordsLeft -= 1
    const isLast = wordsLeft <= 0
    if (isLast) wordsLeft = 8 + Math.floor(random() * 30)
    const after = isLast ? (random() < 0.3 ? '.\n\n' : '. ') : random() < 0.04 ? '، ' : ' '
    parts.push(word, after)
    length += word.length + after.length
  }
  return parts.join('')
}

function pickWord(random: Random, vocabulary: readonly string[]): string {
  const kind = random()
  if (kind < 0.34) return pickSkewed(random, FUNCTION_WORDS)
  if (kind < 0.36) return String(1 + Math.floor(random() ** 2 * 2025))
  return pickSkewed(random, vocabulary)
}

function ordinaryWord(random: Random, roots: readonly string[]): string {
  const kind = random()
  if (kind < 0.25) return (random() < 0.15 ? 'و' : '') + inPattern(pick(random, roots), pick(random, VERBS))
  const base = noun(random, roots) + pick(random, ENDINGS)
  const definite = random() < 0.45 ? `ال${base}` : base
  return random() < 0.16 ? attach(pick(random, ['و', 'ب', 'ل', 'و', 'ف']), definite) : definite
}

function mention(random: Random, name: string): string {
  const written = random() < 0.12 ? attach(pick(random, ['و', 'ل', 'ب', 'و', 'ل', 'ول']), name) : name
  return random() < 0.05 ? `"${written}"` : written
}

function spoil(random: Random, name: string): string {
  const at = Math.floor(random() * name.length)
  return name.slice(0, at) + pick(random, [...CONSONANTS]) + name.slice(at + 1)
}
