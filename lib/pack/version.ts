/** The engine's version, compared with a pack's `minEngine`. */
export const ENGINE_VERSION = '0.1.0'

/** Three numbers: `1.10.0`. */
export const versionPattern = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/

/** True for a text of the form of `versionPattern`. */
export function isVersion(value: unknown): value is string {
  return typeof value === 'string' && versionPattern.test(value)
}

/** Orders two versions of three numbers: negative when `a` is older than `b`, 0 when they are equal. 1.9.0 < 1.10.0 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
