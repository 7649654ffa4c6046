/** 专户推算 in words. */
import type { ForecastAhead, ForecastHits, RiskPage } from '@/api/types'
import { yuan } from './format'

export function aheadText(one: ForecastAhead): string {
  const cover = `余额够发 ${one.cover} 个月`
  return one.shortMonth
    ? `${cover}；▲ 推算 ${one.shortMonth} 不够，缺 ${yuan(one.gapFen)} 元`
    : `${cover}；✓ 往后 ${one.lookedAhead} 个月没有推算出不够的月`
}

/** Why: each figure that it comes from. */
export function reasons(one: ForecastAhead): string[] {
  const change =
    one.headsChange === 0 ? '不变' : `每月${one.headsChange > 0 ? '增' : '减'} ${Math.abs(one.headsChange)} 人`
  return [
    `账户余额 ${yuan(one.balanceFen)} 元，还没有发的工资 ${yuan(one.owedFen)} 元`,
    `每月进账 ${yuan(one.inflowFen)} 元（${one.from.join('、')} 平均）`,
    `工资每人每月 ${yuan(one.wagesEachFen)} 元，${one.heads} 人，${change}`,
  ]
}

export function hitsText(hits: ForecastHits): string {
  if (!hits.said && !hits.missed) return '还没有到期的推算'
  const rate = hits.said ? `，命中 ${Math.round((hits.came / hits.said) * 100)}%` : ''
  return `说过 ${hits.said} 次不够，真的不够 ${hits.came} 次${rate}；没有说到的 ${hits.missed} 次`
}

export function cameText(past: RiskPage['past'][number]): string {
  if (past.cover === null) return '没有专户或者工资可推'
  if (!past.shortMonth) return '没有推算出不够的月'
  return past.came === null ? '还没有到' : past.came ? '✓ 真的不够' : '没有发生'
}
