import { onBeforeUnmount, watch, type Ref } from 'vue'

let open = 0

/**
 * Keeps the page behind an open drawer or dialog out of reach. Element Plus' own trap leaks after a mouse click on the
 * last button, so the page itself is made inert; sync, because focus goes back to the page before the next tick.
 *
 * @param onPaper alone: while it is open, printing prints it and not the page behind it
 */
export function useStill(shown: Ref<boolean>, onPaper?: 'alone') {
  let counted = false
  let opener: HTMLElement | null = null

  function count(now: boolean) {
    if (now === counted) return
    counted = now
    open += now ? 1 : -1
    // being inert takes the focus away, so the opener is remembered here and not by the trap that comes later
    if (now) opener = document.activeElement as HTMLElement | null
    const page = document.getElementById('app')
    if (page) page.inert = open > 0
    if (onPaper) document.body.classList.toggle(onPaper, now)
    if (!now) setTimeout(() => opener?.isConnected && opener.focus({ preventScroll: true }))
  }

  watch(shown, count, { flush: 'sync', immediate: true })
  onBeforeUnmount(() => count(false))
}
