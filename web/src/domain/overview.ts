/** The columns of the overview, and what is behind each figure. */
import type { Code, Figures, OverviewFilter } from '@/api/types'
import { yuan } from './format'

/** Wages of a share, as people read it: 未发数 is never rounded down to nothing. */
export function inTime(figures: Pick<Figures, 'checked' | 'toCheck'>): string {
  return figures.toCheck ? `${figures.checked}/${figures.toCheck}` : '—'
}

export interface Cell {
  key: string
  label: string
  text: string
  bad: boolean
  /** The list behind the figure; null where the projects below are the list. */
  to: { path: string; query: Record<string, string> } | null
}

/** What is asked for, as the address of a page keeps it. */
export function query(filter: OverviewFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((each): each is [string, string] => typeof each[1] === 'string' && each[1] !== ''),
  )
}

/** Whose figures they are. */
export type Whose = OverviewFilter & { project?: string }

/** @param whose the projects whose figures these are; null where no list can be asked for them alone */
export function cells(figures: Figures, grades: Code[], whose: Whose | null): Cell[] {
  const open = (extra: Record<string, string>) => {
    if (!whose) return null
    const { region, department, project } = whose
    return { path: '/warnings', query: { ...query({ region, department }), ...(project && { project }), ...extra } }
  }
  const plain = (key: string, label: string, text: string, bad = false): Cell => ({ key, label, text, bad, to: null })
  return [
    plain('projects', '项目', String(figures.projects)),
    plain('firms', '有预警的用人单位', String(figures.firms)),
    plain('workers', '工人', String(figures.workers)),
    plain('due', '当月应发（元）', yuan(figures.dueFen)),
    plain('paid', '当月实发（元）', yuan(figures.paidFen)),
    plain('owed', '到期未发（元）', yuan(figures.owedFen), figures.owedFen > 0),
    plain('people', '涉及人数', String(figures.owedPeople)),
    ...grades.map((grade) => ({
      key: grade.code,
      label: `${grade.label}预警`,
      text: String(figures.warnings[grade.code] ?? 0),
      bad: false,
      to: figures.warnings[grade.code] ? open({ grade: grade.code }) : null,
    })),
    {
      ...plain('overdue', '逾期未核查', String(figures.overdue), figures.overdue > 0),
      to: figures.overdue ? open({ state: 'overdue' }) : null,
    },
    plain('checked', '当月按期核查', inTime(figures)),
  ]
}
