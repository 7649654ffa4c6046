/** 专户推算 in words. */
import type { ForecastAhead, ForecastHits, RiskPage } from '@/api/types'
import { yuan } from './format'
import { measure } from './warning'

/** What is known: wages that have fallen due and that the balance does not cover. */
export function behindText(one: ForecastAhead): string {
  return one.behind
    ? `▲ 已经不够：${one.behind.month} 起，过了发薪日的工资还缺 ${yuan(one.behind.fen)} 元`
    : '✓ 过了发薪日的工资没有缺的'
}

/** What is foreseen: the next month that will be short. */
export function aheadText(one: ForecastAhead): string {
  const by = one.next ? `（${one.next.payBy} 以前发）` : ''
  return one.shortMonth
    ? `▲ 下一个不够的月：${one.shortMonth} 的工资${by}，缺 ${yuan(one.gapFen)} 元`
    : `✓ 往后 ${one.lookedAhead} 个月没有推算出不够的月`
}

/** Why: each figure that it comes from. */
export function reasons(one: ForecastAhead): string[] {
  const change =
    one.headsChange === 0 ? '不变' : `每月${one.headsChange > 0 ? '增' : '减'} ${Math.abs(one.headsChange)} 人`
  return [
    `账户余额 ${yuan(one.balanceFen)} 元，够发 ${measure(one.cover, ' 个月')}；过了发薪日还没有发的工资 ${yuan(one.owedFen)} 元`,
    pastText(one),
    nextText(one),
    `工资每人每月 ${yuan(one.wagesEachFen)} 元（${one.from.join('、')} 平均），${one.heads} 人，` +
      (one.still ? '不在施工，往后不再有工资' : change),
  ]
}

function pastText({ past, wholePercent }: ForecastAhead): string {
  if (!past.dueFen) return '还没有过发薪日的月，往后按足额到账推算'
  const percent = (past.inFen * 100) / past.dueFen
  const share = percent >= wholePercent ? '足额' : `百分之 ${Math.floor(percent)} `
  return (
    `${past.from.join('、')} 应发 ${yuan(past.dueFen)} 元，发薪日前到账、没有转给别人的 ${yuan(past.inFen)} 元，` +
    `往后按${share}到账推算`
  )
}

function nextText({ next, still }: ForecastAhead): string {
  if (!next) return still ? '不在施工，没有往后要发的工资' : '没有人出勤，没有往后要发的工资'
  const inflow = next.late ? '约定的拨付日已经过了，不再算到账' : `预计还到账 ${yuan(next.inflowFen)} 元`
  return `${next.month} 的工资还要发 ${yuan(next.openFen)} 元，${inflow}`
}

export function hitsText(hits: ForecastHits): string {
  if (!hits.said && !hits.missed) return '还没有到期的推算'
  const rate = hits.said ? `，命中 ${Math.round((hits.came / hits.said) * 100)}%` : ''
  return `说过 ${hits.said} 次下一个不够的月，果然不够 ${hits.came} 次${rate}；不够而没有说到的 ${hits.missed} 个月`
}

export function cameText(past: RiskPage['past'][number]): string {
  if (past.cover === null) return '没有专户或者工资可推'
  if (!past.shortMonth) return '没有推算出不够的月'
  return past.came === null ? '还没有到' : past.came ? '✓ 果然不够' : '没有发生'
}
