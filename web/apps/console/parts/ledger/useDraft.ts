import { reactive, watch } from 'vue'

/** The filter as it is being put together; follows the one in force whenever that changes. */
export function useDraft<Filter extends object>(inForce: () => Filter, apply: (filter: Filter) => void) {
  const draft = reactive<Partial<Filter>>({}) as Partial<Filter>
  watch(
    inForce,
    (now) => {
      for (const key of Object.keys(draft) as (keyof Filter)[]) delete draft[key]
      Object.assign(draft, now)
    },
    { immediate: true },
  )
  return { draft, send: () => apply({ ...draft } as Filter) }
}
