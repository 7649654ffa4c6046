/** Deposits on screen: states with a shape and a text, the conditions of the list, the choices of the forms. */
import type { Deposit, DepositActName, DepositFilter, DepositListState, DepositState } from '@/api/types'
import type { LocationQuery } from 'vue-router'
import type { Choice } from './act'
import { yuan } from './format'

export const depositShapes: Record<DepositState, { shape: string; level: 'good' | 'warn' | 'bad' | 'quiet' }> = {
  full: { shape: '✓', level: 'good' },
  waived: { shape: '✓', level: 'good' },
  short: { shape: '◐', level: 'warn' },
  none: { shape: '▲', level: 'bad' },
  returned: { shape: '○', level: 'quiet' },
}

export const depositStates: [DepositListState | '', string][] = [
  ['', '全部'],
  ['none', '未缴'],
  ['short', '未足额'],
  ['full', '足额'],
  ['waived', '免存'],
  ['expiring', '即将到期'],
  ['returnable', '应退未退'],
  ['returned', '已退还'],
]

export const stateLabel = (state: DepositState) => depositStates.find(([code]) => code === state)?.[1] ?? state

export const movementLabels = { in: '存入', used: '动用', returned: '退还' } as const

export function readDepositFilter(query: LocationQuery): DepositFilter {
  const state = depositStates.find(([code]) => code && code === query.state)?.[0]
  const text = typeof query.text === 'string' && query.text.trim() ? query.text.trim() : undefined
  return { ...(state ? { state } : {}), ...(text ? { text } : {}) }
}

/** Choices of the form of an act, by field. */
export function depositOptions(deposit: Deposit, act: DepositActName | null): Record<string, Choice[]> {
  const choice = (one: { code: string; label: string }): Choice => [one.code, one.label]
  const usable = deposit.instruments.filter((one) =>
    act === 'remind-renewal' ? one.validTo && one.leftFen > 0 : one.inForce && one.leftFen > 0,
  )
  return {
    form: deposit.offers.forms.map(choice),
    agency: deposit.offers.agencies.map(choice),
    kind: deposit.offers.termStarts.map(choice),
    rule: deposit.offers.returnRules.map(choice),
    caseId: deposit.offers.cases.map((one) => [one.id, `${one.number} ${one.employer}（查实 ${yuan(one.fen)} 元）`]),
    instrument: usable.map((one) => [one.id, `${one.form.label} ${one.number}（余 ${yuan(one.leftFen)} 元）`]),
    use: deposit.uses
      .filter((one) => !one.paidAt)
      .map((one) => [one.id, `${one.caseNumber}（${yuan(one.amountFen)} 元）`]),
  }
}
