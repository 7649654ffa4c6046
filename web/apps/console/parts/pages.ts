import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'

/** The page that is asked for. */
export interface Place {
  after: string | undefined
  size: number
}

/** The pages walked through in a list, and what the list was asked then. */
interface Kept {
  asked: string
  trail: string[]
}
type Entry = { trails?: Record<string, Kept> } | null

/** The cursors of the pages walked through, kept with the entry of the browser's history while the same is asked. */
function useTrail(list: string, asked: () => string) {
  const kept = (window.history.state as Entry)?.trails?.[list]
  const trail = ref<string[]>(kept?.asked === asked() ? kept.trail : [])
  watch(trail, (now) => {
    const state = window.history.state as Entry
    const trails = { ...state?.trails, [list]: { asked: asked(), trail: [...now] } }
    window.history.replaceState({ ...state, trails }, '')
  })
  watch(asked, () => (trail.value = []))
  return trail
}

/**
 * A keyset list read page by page. The back key finds the same page; whoever asks something else begins at the first. What was
 * read stays until the next page is there.
 *
 * @param key names the list and all that it is asked beside the place
 * @param size rows of a page
 * @param read asks for one page
 * @param enabled whether it can be asked yet
 */
export function usePages<P>(
  key: [string, ...MaybeRefOrGetter<unknown>[]],
  size: number,
  read: (place: Place, signal: AbortSignal) => Promise<P>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const trail = useTrail(key[0], () => JSON.stringify(key.map((part) => toValue(part) ?? null)))
  const after = computed(() => trail.value[trail.value.length - 1])
  const query = useQuery({
    queryKey: [...key, after],
    queryFn: ({ signal }) => read({ after: after.value, size }, signal),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { trail, ...query }
}
