/**
 * The Arabic that the author of a pack writes, apart from what others wrote: forms that are only matched, titles of
 * reports and statements, names of outlets and of places from a gazetteer.
 */
import { foldKey } from '../arabic/fold.ts'
import type { Entity, NamingSet, Pack, PackEvent } from './types.ts'

/** One text of the author. `record` is the id of the record that it stands in; `sentences` tells prose from names and labels. */
export type OwnText = { record: string; text: string; sentences: boolean }

type Bilingual = { ar: string } | null | undefined

function textsOf(record: string, sentences: boolean, texts: readonly Bilingual[]): OwnText[] {
  return texts.flatMap((text) => (text ? [{ record, text: text.ar, sentences }] : []))
}

function ofEntity({ id, type, name, description, roles, facts }: Entity): OwnText[] {
  return [
    ...textsOf(id, false, [type === 'media_outlet' ? null : name, ...roles.map((role) => role.title)]),
    ...textsOf(id, true, [description, ...facts.map((fact) => fact.text)]),
  ]
}

function ofEvent(event: PackEvent): OwnText[] {
  const values = event.fields.flatMap((field) => field.values)
  const signs = [...event.recognise.signs, ...event.recognise.against]
  return [
    ...textsOf(event.id, false, [event.title, event.name, event.where, ...signs.map((sign) => sign.label)]),
    ...textsOf(event.id, false, [...values.map((value) => value.text), ...values.map((value) => value.by?.text)]),
    ...textsOf(event.id, true, [event.summary, ...event.since.map((later) => later.text)]),
    ...textsOf(
      event.id,
      true,
      values.map((value) => value.note),
    ),
  ]
}

function ofNamings({ id, title, names }: NamingSet): OwnText[] {
  return textsOf(id, false, [title, ...names.map((name) => name.usedBy)])
}

/** Every Arabic text of the pack that is the author's own, in the order of the records. */
export function ownTexts(pack: Pack): OwnText[] {
  return [
    ...textsOf(pack.header.id, false, [pack.header.title]),
    ...textsOf(pack.header.id, true, [pack.header.description]),
    ...pack.fields.flatMap(({ id, label }) => textsOf(id, false, [label])),
    ...pack.entities.flatMap(ofEntity),
    ...pack.events.flatMap(ofEvent),
    ...pack.statements.flatMap(({ id, fields }) =>
      textsOf(
        id,
        false,
        fields.map((field) => field.text),
      ),
    ),
    ...pack.outlets.flatMap(({ id, owner }) => textsOf(id, false, [owner?.text])),
    ...pack.namings.flatMap(ofNamings),
  ]
}

/** The K2 keys of the names of one word by which the pack knows its entities and events: داعش, قسد. */
export function oneWordNames(pack: Pack): Set<string> {
  const forms = [...pack.entities, ...pack.events].flatMap(({ aliases }) => aliases.map((alias) => alias.form))
  return new Set(forms.filter((form) => !form.includes(' ')).map((form) => foldKey(form, 2)))
}
