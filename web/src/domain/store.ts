import { ref, watch, type Ref } from 'vue'

/** A value that this browser remembers; broken or forbidden storage counts as empty. */
export function remembered<T>(key: string, initial: T): Ref<T> {
  const name = `huxin.${key}`
  const value = ref(initial) as Ref<T>
  try {
    const text = localStorage.getItem(name)
    if (text) value.value = JSON.parse(text) as T
  } catch {
    value.value = initial
  }
  watch(
    value,
    (now) => {
      try {
        localStorage.setItem(name, JSON.stringify(now))
      } catch {
        // nothing to remember with: the page works all the same
      }
    },
    { deep: true },
  )
  return value
}
