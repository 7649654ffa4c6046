import { onBeforeUnmount, onMounted } from 'vue'

const pressed = ['checkbox', 'radio', 'button', 'submit', 'file']

/** Where a key means a letter and not a shortcut. */
export function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  if (!element) return false
  if (element.tagName === 'INPUT') return !pressed.includes((element as HTMLInputElement).type)
  return /^(TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable
}

/**
 * One key, or `g` and a key within 1.5 s. Handlers are named by what was pressed: `/`, `?`, `g d`.
 * Nothing happens while the person types or while a dialog is open.
 */
export function useShortcuts(handlers: Record<string, () => void>) {
  let pending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
    if (document.getElementById('app')?.inert) return
    const name = pending ? `g ${event.key}` : event.key
    pending = false
    clearTimeout(timer)
    if (event.key === 'g' && name === 'g') {
      pending = true
      timer = setTimeout(() => (pending = false), 1500)
      return
    }
    const handler = handlers[name]
    if (handler) {
      event.preventDefault()
      handler()
    }
  }

  onMounted(() => window.addEventListener('keydown', press))
  onBeforeUnmount(() => window.removeEventListener('keydown', press))
}
