import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ask } from '@/api/client'
import type { Count, Page } from '@/api/types'
import { writeFilter } from '@/domain/filter'
import { remembered } from '@/domain/store'
import { usePages } from '~/parts/pages'
import type { LedgerColumn } from './columns'

type Order = 'ascending' | 'descending'
type Call<R> = Parameters<typeof ask<R>>[0]

/** What a ledger is made of. */
export interface LedgerOf<Row, Filter> {
  /** Of its questions to the server. */
  key: string
  /** Under which this browser remembers columns and views. */
  memory: string
  columns: LedgerColumn<Row>[]
  /** Keys of the columns shown until somebody chooses others. */
  usual: string[]
  /** Order when none is asked for. */
  sort: string
  read: (query: Record<string, unknown>) => Filter
  page: (query: Filter & { after?: string; size: number }, signal: AbortSignal) => Call<Page<Row>>
  count: (query: Filter, signal: AbortSignal) => Call<Count>
}

/** A ledger with its filter in the address, read page by page. */
export function useLedger<Row, Filter extends { sort?: string }>(of: LedgerOf<Row, Filter>) {
  const size = 50
  const route = useRoute()
  const router = useRouter()

  const filter = computed(() => of.read(route.query))

  const chosen = remembered<string[]>(`${of.memory}.columns`, of.usual)
  const shown = computed(() => of.columns.filter((column) => column.fixed || chosen.value.includes(column.key)))

  const {
    trail,
    data: page,
    error,
    isFetching,
  } = usePages([of.key, filter], size, (place, signal) => ask(of.page({ ...filter.value, ...place }, signal)))
  const { data: count } = useQuery({
    queryKey: [of.key, 'count', filter],
    queryFn: ({ signal }) => ask(of.count(filter.value, signal)),
  })
  const total = computed(() => (count.value ? `${count.value.count}${count.value.capped ? ' 以上' : ''}` : ''))

  function apply(change: Filter) {
    void router.push({ query: writeFilter(change) })
  }

  const order = computed(() => {
    const named = filter.value.sort ?? of.sort
    const column = of.columns.find((one) => one.sort === named.replace('-', ''))
    const direction: Order = named.startsWith('-') ? 'descending' : 'ascending'
    return { prop: column?.key ?? '', order: direction }
  })
  function sort({ prop, order: now }: { prop: string | null; order: Order | null }) {
    const key = of.columns.find((column) => column.key === prop)?.sort
    const value = now && key ? `${now === 'descending' ? '-' : ''}${key}` : undefined
    if (value !== filter.value.sort) apply({ ...filter.value, sort: value })
  }

  return { of, size, filter, trail, chosen, shown, page, error, isFetching, total, apply, order, sort }
}

export type Ledger<Row, Filter extends { sort?: string }> = ReturnType<typeof useLedger<Row, Filter>>
