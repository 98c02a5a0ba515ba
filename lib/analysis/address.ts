/** Whether a report of the pack is the very article that is read. */

/** An address without scheme, `www.`, fragment, query and closing slash, in small letters: what two copies of one link share. */
function plainAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

/** Tells of reports whether they stand at an address; never where it is unknown. */
export function isAt(url: string | null): (report: { url: string }) => boolean {
  const here = url === null ? null : plainAddress(url)
  return (report) => plainAddress(report.url) === here
}
