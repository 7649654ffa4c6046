import type { Permission } from '@/api/types'

/** The pages of the main navigation; key is pressed after g. */
export const places: { name: string; label: string; key: string; needs?: Permission; firms?: boolean | 'only' }[] = [
  { name: 'desk', label: '工作台', key: 'd' },
  { name: 'overview', label: '总览', key: 'v', needs: 'project.read' },
  { name: 'clues', label: '线索', key: 'c' },
  { name: 'cases', label: '案件', key: 'a', needs: 'case.read' },
  { name: 'projects', label: '项目', key: 'x', needs: 'project.read', firms: true },
  { name: 'wages', label: '工资', key: 'w', needs: 'project.read', firms: true },
  { name: 'warnings', label: '预警', key: 'y', needs: 'project.read' },
  { name: 'firm-declarations', label: '定期申报', key: 'q', firms: 'only' },
  { name: 'dispatch', label: '调度', key: 's', needs: 'dispatch.read' },
  { name: 'tasks', label: '任务', key: 't' },
  { name: 'papers', label: '文书', key: 'p', needs: 'paper.read' },
  { name: 'rules', label: '规则库', key: 'r' },
  { name: 'organisation', label: '机构', key: 'o' },
  { name: 'administration', label: '管理', key: 'm', needs: 'account.manage' },
]
