/** A value, or the code of an expected failure. Bugs are exceptions and never come this way. */
export type Result<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code }
