import { hexOfBytes } from '../pack/envelope.ts'

/** SHA-256 of these bytes in hexadecimal: by it packs and their versions are told apart. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return hexOfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
