import { useRef, useState } from 'preact/hooks'

/**
 * A line that assistive technology reads out when it changes, without moving the focus. Twice the same message is read
 * twice: a trailing space tells them apart.
 */
export function useStatus(): { message: string; say: (message: string) => void } {
  const [message, setMessage] = useState('')
  const odd = useRef(false)
  const say = (next: string): void => {
    odd.current = !odd.current
    setMessage(odd.current ? next : `${next}\u00a0`)
  }
  return { message, say }
}

export function Status({ message }: { message: string }) {
  return (
    <p class="unseen" role="status">
      {message}
    </p>
  )
}
