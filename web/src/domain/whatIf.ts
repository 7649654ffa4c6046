/** 试算: how a rule's grades and exemptions are changed, and how the outcome is told. */
import type {
  WarningRuleReads,
  WhatIf,
  WhatIfChange,
  WhatIfCount,
  WhatIfFound,
  WhatIfLine,
  WhatIfProposal,
} from '@/api/types'
import { gradeOf, measure } from './warning'

export const changes: Record<WhatIfChange, string> = { comes: '＋ 增加', goes: '－ 减少', stays: '＝ 仍有' }

export const founds: Record<WhatIfFound, string> = {
  found_true: '▲ 属实',
  innocent: '不属实',
  no_data: '数据不足',
  unchecked: '○ 没有核查',
  not_raised: '没有发过',
}

export const termUnits: Record<string, string> = { day: '日', working_day: '个工作日', month: '个月', year: '年' }

/** The page of whom a line is about. */
export function riskPath(line: Pick<WhatIfLine, 'project' | 'firm'>): string {
  return line.firm ? `/indicator-firms/${line.firm}` : `/projects/${line.project}/risk`
}

/** What the form holds; a limit is typed. */
export interface Draft {
  grades: { code: string; label: string; kept: boolean; limit: string; named: boolean; months: number }[]
  excuses: { kind: string; label: string; kept: boolean; count: number; unit: string }[]
}

export function draftOf(rule: WarningRuleReads): Draft {
  return {
    grades: rule.grades.map(({ grade, kept, limit, named, months }) => ({
      ...grade,
      kept,
      limit: named || limit === null ? '' : String(limit),
      named,
      months,
    })),
    excuses: rule.excuses.map(({ kind, kept, count, unit }) => ({
      kind: kind.code,
      label: kind.label,
      kept,
      count,
      unit,
    })),
  }
}

const amount = /^\d{1,12}(\.\d{1,4})?$/

/** What is wrong with the form; empty when it can be sent. */
export function judge(draft: Draft): string {
  const kept = draft.grades.filter((one) => one.kept)
  if (!kept.length) return '请至少留一个等级'
  const wrong = kept.find((one) => !(one.named && one.limit === '') && !amount.test(one.limit.trim()))
  if (wrong) return `${wrong.label}的界限应是不小于零的数`
  if (kept.some((one) => !Number.isInteger(one.months) || one.months < 1)) return '连续的月数至少是一'
  if (draft.excuses.some((one) => one.kept && (!Number.isInteger(one.count) || one.count < 1)))
    return '豁免最多多久至少是一'
  return ''
}

export function proposalOf(rule: string, draft: Draft): WhatIfProposal {
  return {
    rule,
    grades: draft.grades
      .filter((one) => one.kept)
      .map(({ code, limit, months }) => ({ code, limit: limit.trim() === '' ? null : Number(limit), months })),
    excuses: draft.excuses.filter((one) => one.kept).map(({ kind, count, unit }) => ({ kind, count, unit })),
  }
}

/** What was tried, a line for each grade and exemption. */
export function triedText({ tried, rule }: Pick<WhatIf, 'tried' | 'rule'>): string[] {
  const grades = tried.grades.map(({ grade, kept, limit, months }) =>
    kept
      ? `${grade.label}：界限 ${limit === null ? '未设定' : measure(limit, rule.unit)}，连续 ${months} 个月`
      : `${grade.label}：不留用`,
  )
  const excuses = tried.excuses.map(({ kind, kept, count, unit }) =>
    kept ? `豁免 ${kind.label}：最多 ${count} ${termUnits[unit]}` : `豁免 ${kind.label}：不再接受`,
  )
  return [...grades, ...excuses]
}

/** 黄色 → 橙色 of what stays with another grade. */
export function gradesOf({ grade, triedGrade }: Pick<WhatIfLine, 'grade' | 'triedGrade'>): string {
  return triedGrade && triedGrade.code !== grade.code ? `${gradeOf(grade)} → ${gradeOf(triedGrade)}` : gradeOf(grade)
}

/** 减少 12 条，其中核查属实 3 条、不属实 5 条…… */
export function told(count: WhatIfCount): string {
  const parts: [string, number][] = [
    ['核查属实', count.foundTrue],
    ['不属实', count.innocent],
    ['数据不足', count.noData],
    ['没有核查', count.unchecked],
    ['没有发过', count.notRaised],
  ]
  const some = parts.filter(([, many]) => many)
  return `${changes[count.change].slice(2)} ${count.count} 条${
    some.length ? `，其中${some.map(([label, many]) => `${label} ${many} 条`).join('、')}` : ''
  }`
}

export function share(done: number, projects: number): number {
  return projects ? Math.floor((done / projects) * 100) : 0
}
