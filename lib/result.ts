/** An expected outcome that can fail: a value, or a code (for the program) with a sentence (for the person). */
export type Result<Value, Code extends string = string> =
  { ok: true; value: Value } | { ok: false; error: { code: Code; message: string } }
