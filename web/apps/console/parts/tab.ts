import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** The part of the page that its address names; the first one when it names none. */
export function useTab<T extends string>(...tabs: [T, ...T[]]) {
  const route = useRoute()
  return computed<T>(() => {
    const named = tabs.find((tab) => tab === route.query.tab)
    return named ?? tabs[0]
  })
}
