/** Packs a built extension into the one file that Firefox loads from a profile. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import JSZip from 'jszip'

/** Writes every file under `folder` into the archive `file`; not compressed, because it is unpacked at once. */
export async function packXpi(folder: string, file: string): Promise<void> {
  const archive = new JSZip()
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name)
    if (item.isFile()) archive.file(relative(folder, path).split(sep).join('/'), readFileSync(path))
  }
  writeFileSync(file, await archive.generateAsync({ type: 'uint8array' }))
}
