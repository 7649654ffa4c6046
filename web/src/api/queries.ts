/** Questions that several pages ask. One key per thing, so that a command can refresh exactly what it touched. */
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, ask } from './client'
import { stageLabels } from '@/domain/labels'
import type { Permission, Stage } from './types'

export function useMe() {
  const query = useQuery({
    queryKey: ['me'],
    queryFn: () => ask(api.GET('/api/me')),
    staleTime: Infinity,
    retry: false,
  })
  const may = (permission: Permission) => query.data.value?.may.includes(permission) ?? false
  /** An account of an owner or a contractor, to which little is open. */
  const firm = computed(() => query.data.value?.roles.includes('enterprise') ?? false)
  return { me: query.data, may, firm, ...query }
}

/** Words of offices; not told to accounts of firms. */
export function useVocabulary() {
  const { me, firm } = useMe()
  const { data } = useQuery({
    queryKey: ['vocabulary'],
    queryFn: () => ask(api.GET('/api/vocabulary')),
    enabled: () => !!me.value && !firm.value,
    staleTime: 600_000,
  })
  return data
}

export function useProjectWords() {
  const { data } = useQuery({
    queryKey: ['project-vocabulary'],
    queryFn: () => ask(api.GET('/api/projects/vocabulary')),
    staleTime: 600_000,
  })
  return data
}

/** Where an account of a firm begins: a subcontractor has no projects of its own, only the wages of its people. */
export function useHome() {
  const { firm } = useMe()
  const { data } = useQuery({ queryKey: ['home'], queryFn: firmHome, enabled: firm, staleTime: Infinity })
  return computed(() => (firm.value ? (data.value ?? '/wages') : '/desk'))
}

export async function firmHome(): Promise<'/projects' | '/wages'> {
  const { count } = await ask(api.GET('/api/projects/count'))
  return count ? '/projects' : '/wages'
}

/** A stage as this jurisdiction calls it. */
export function useStageLabel() {
  const words = useVocabulary()
  return (stage: Stage) => words.value?.stages.find((one) => one.code === stage)?.label ?? stageLabels[stage]
}

export function useOfficers(unit: MaybeRefOrGetter<string | null | undefined>) {
  const { data } = useQuery({
    queryKey: ['officers', computed(() => toValue(unit))],
    queryFn: () => ask(api.GET('/api/units/{id}/officers', { params: { path: { id: toValue(unit)! } } })),
    enabled: computed(() => !!toValue(unit)),
    staleTime: 300_000,
  })
  return data
}

/** Business date of the demo; null data outside the demo profile. */
export function useDemoDate() {
  return useQuery({
    queryKey: ['demo-date'],
    queryFn: () => ask(api.GET('/api/demo/date')),
    retry: false,
    refetchInterval: (query) => (query.state.data?.progress ? 500 : false),
  })
}
