import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Filters that the address keeps, so that a count, a link and the back key all set them. */
export function useKept(): (name: string) => WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return (name) =>
    computed({
      get: () => String(route.query[name] ?? ''),
      set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
    })
}
