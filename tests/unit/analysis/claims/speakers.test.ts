/** Who speaks for whom (product.md, principle 2: a difference needs two passages of one speaker, or of both sides). */
import { describe, expect, it } from 'vitest'
import { speaksFor } from '../../../../lib/analysis/claims/speakers.ts'
import { shippedKnowledge } from '../shipped-pack.ts'

const knowledge = shippedKnowledge()

describe('a speaker stands for an issuer', () => {
  it.each([
    ['centcom', 'centcom', 'itself'],
    ['brad-cooper', 'centcom', 'a person in its service'],
    ['syrian-government', 'syrian-moi', 'a government for its ministry'],
    ['syria', 'syrian-moi', 'a country for a body with its adjective'],
    ['damascus', 'syrian-mofa', 'its capital'],
    ['united-states', 'centcom', 'a country by the adjective of its short name'],
    ['washington-dc', 'centcom', 'its capital'],
    ['washington-dc', 'us-treasury', 'its capital for a ministry'],
  ])('%s for %s: %s', (speaker, issuer) => {
    expect(speaksFor(speaker, issuer, knowledge)).toBe(true)
  })

  it.each([
    ['sdf', 'syrian-moi', 'another side'],
    ['iraq', 'syrian-moi', 'another country'],
    ['syria', 'us-treasury', 'another country’s ministry'],
    ['raqqa', 'syrian-moi', 'a city that is no capital'],
    ['washington-dc', 'syrian-moi', 'another country’s capital'],
    ['damascus', 'centcom', 'another country’s command'],
    ['syria', 'isis', 'a group is no body of the state'],
  ])('%s not for %s: %s', (speaker, issuer) => {
    expect(speaksFor(speaker, issuer, knowledge)).toBe(false)
  })
})
