/**
 * What the lexicon is measured against: ways to find many names in a text that a project could take instead. Each gets
 * names and text already folded, for free, and must report the same matches: leftmost-longest, whole words. Each entry
 * of the result is start and end, one after the other.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { Trie } from 'mnemonist'
import { trieToRegExpSource } from 'trie-regex'

export type Finder = (text: string) => number[]
export type Peer = { name: string; build: (names: readonly string[]) => Finder }

export const peers: readonly Peer[] = [
  { name: 'one RegExp, longest first', build: buildRegExp },
  { name: 'trie-regex', build: buildTrieRegex },
  { name: 'mnemonist trie, by hand', build: buildMnemonist },
  { name: '@monyone/aho-corasick/fast', build: buildAhoCorasick },
]

const LETTER = '[ء-ي0-9]'

function findAll(pattern: RegExp): Finder {
  return (text) => {
    const found: number[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      found.push(match.index, pattern.lastIndex)
    return found
  }
}

function buildRegExp(names: readonly string[]): Finder {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return findAll(new RegExp(`(?<!${LETTER})(?:${longestFirst.join('|')})(?!${LETTER})`, 'g'))
}

type Tree = { [letter: string]: Tree | number }

function buildTrieRegex(names: readonly string[]): Finder {
  const tree: Tree = {}
  for (const name of names) {
    let node = tree
    for (const letter of name) node = (node[letter] ??= {}) as Tree
    node['$'] = 1
  }
  const source = trieToRegExpSource(tree, { isEndpoint: (value, key) => key === '$' && value === 1 })
  return findAll(new RegExp(`(?<!${LETTER})(?:${source})(?!${LETTER})`, 'g'))
}

/** The library has no search in a text, so its nodes are walked from each word start. */
function buildMnemonist(names: readonly string[]): Finder {
  const trie = Trie.from(names)
  const { root } = trie as unknown as { root: Tree }
  return (text) => {
    const found: number[] = []
    let at = 0
    while (at < text.length) {
      const isStart = isLetter(text, at) && !isLetter(text, at - 1)
      const end = isStart ? longestFrom(root, text, at) : -1
      if (end > 0) found.push(at, end)
      at = end > 0 ? end : at + 1
    }
    return found
  }
}

function longestFrom(root: Tree, text: string, start: number): number {
  let node: Tree | undefined = root
  let longest = -1
  for (let at = start; at < text.length; at += 1) {
    node = node[text.charAt(at)] as Tree | undefined
    if (node === undefined) break
    if (node['\0'] !== undefined && !isLetter(text, at + 1)) longest = at + 1
  }
  return longest
}

/** It reports every occurrence of every name: whole words are picked out, then the leftmost-longest of them. */
function buildAhoCorasick(names: readonly string[]): Finder {
  const automaton = new AhoCorasick([...names])
  return (text) => {
    const whole = automaton
      .matchInText(text)
      .filter(({ begin, end }) => !isLetter(text, begin - 1) && !isLetter(text, end))
    whole.sort((a, b) => a.begin - b.begin || b.end - a.end)
    const found: number[] = []
    let after = 0
    for (const { begin, end } of whole) {
      if (begin < after) continue
      found.push(begin, end)
      after = end
    }
    return found
  }
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0x621 && unit <= 0x64a) || (unit >= 0x30 && unit <= 0x39)
}
