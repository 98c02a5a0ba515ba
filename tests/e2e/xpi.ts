/** Packs a built extension into the one file that Firefox loads from a profile: a zip archive without compression. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { crc32 } from 'node:zlib'

type Entry = { name: Buffer; data: Buffer; crc: number; offset: number }

function localHeader({ name, data, crc }: Omit<Entry, 'offset'>): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(0x0800, 6) // names are UTF-8
  header.writeUInt16LE(0x21, 12) // 1 January 1980
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(data.length, 22)
  header.writeUInt16LE(name.length, 26)
  return header
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  localHeader(entry).copy(header, 6, 4, 30)
  header.writeUInt32LE(entry.offset, 42)
  return header
}

/** Writes every file under `folder` into the archive `file`. */
export function packXpi(folder: string, file: string): void {
  const parts: Buffer[] = []
  const entries: Entry[] = []
  let offset = 0
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  for (const item of paths) {
    const path = join(item.parentPath, item.name)
    const data = readFileSync(path)
    const entry = { name: Buffer.from(relative(folder, path).split(sep).join('/')), data, crc: crc32(data), offset }
    const header = localHeader(entry)
    parts.push(header, entry.name, data)
    entries.push(entry)
    offset += header.length + entry.name.length + data.length
  }
  const central = entries.flatMap((entry) => [centralHeader(entry), entry.name])
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  writeFileSync(file, Buffer.concat([...parts, ...central, end]))
}
