import type { StoryEdit } from '../read/read-edits.ts'

/** The editor's word by the ids of now: what was a reference when it was written may have a file since; and in NFC. */
export function renameEdits(edits: readonly StoryEdit[], aliases: ReadonlyMap<string, string>): StoryEdit[] {
  const idOf = (written: string) => {
    const id = written.normalize('NFC')
    return aliases.get(id) ?? id
  }
  return edits.map((edit) =>
    edit.kind === 'lead'
      ? { ...edit, id: idOf(edit.id) }
      : { ...edit, ids: [...new Set(edit.ids.map(idOf))] },
  )
}
