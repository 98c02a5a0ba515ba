/**
 * Calls back when a page moved to another address without a load. The event of the Navigation API reaches isolated
 * worlds and comes after the move (platform.md §1.8); Firefox has it from 147, before that the address is looked at
 * once a second while the page is visible.
 */
export function watchAddress(onMove: () => void): void {
  let address = location.href
  const look = (): void => {
    if (location.href === address) return
    address = location.href
    onMove()
  }
  // Where the API is missing, an element or a frame of the page by this name would stand in its place.
  if (typeof Navigation === 'function') {
    navigation.addEventListener('navigatesuccess', look)
    return
  }
  setInterval(() => {
    if (document.visibilityState === 'visible') look()
  }, 1000)
}
