import { nextTick, onMounted, watch, type Ref } from 'vue'
import { useShortcuts } from '~/shell/shortcuts'

/** Where this entry of the browser's history leads forward to: whoever came back left by that link. */
const left = () => (window.history.state as { forward?: string | null } | null)?.forward ?? null

/**
 * Moves through a list of rows, each with one link marked `data-row`: j and k, or the arrows once a row has the focus, go down
 * and up; Enter opens, as on any link; whoever comes back stands on the row that he opened.
 *
 * @param shown what is in the list; empty while it is being read
 */
export function useRows(list: Ref<HTMLElement | undefined>, shown: () => unknown[]) {
  const links = () => Array.from(list.value?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])

  function move(by: 1 | -1) {
    const all = links()
    const row = document.activeElement?.closest('tr')
    const at = row ? all.findIndex((link) => row.contains(link)) : -1
    const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
    all[to]?.focus()
    // a sticky bar above must not cover it
    all[to]?.scrollIntoView?.({ block: 'nearest' })
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) })

  function onKeydown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return
    if (!(event.target as HTMLElement).hasAttribute('data-row')) return
    event.preventDefault()
    move(by)
  }

  onMounted(() => {
    const forward = left()
    if (!forward) return
    const stop = watch(
      () => shown().length,
      (rows) => {
        if (!rows) return
        void nextTick(() => {
          stop()
          // after the page's own beginning has had the focus
          setTimeout(() =>
            links()
              .find((link) => link.getAttribute('href') === forward)
              ?.focus(),
          )
        })
      },
      { immediate: true },
    )
  })

  return { onKeydown }
}
