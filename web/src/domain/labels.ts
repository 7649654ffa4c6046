/** Chinese words of the fixed codes. What a jurisdiction names itself (fields, natures, steps) comes from the server. */
import type { Cause, Channel, Duty, DutyStatus, RuleKind, Stage, UnitKind } from '@/api/types'

export const stageLabels: Record<Stage, string> = {
  RECEIVED: '已接收',
  ASSIGNED: '已交办',
  ACCEPTED: '已受理',
  IN_PROGRESS: '处置中',
  RESOLVED: '已办结',
  CLOSED: '已销号',
  TERMINATED: '已终止',
  REFUSED: '不予受理',
}

export const channelLabels: Record<Channel, string> = {
  platform: '平台',
  phone: '电话',
  visit_letter: '来人来信来函',
  superior: '上级交办转办',
  inspection: '日常监督检查',
  petition: '信访',
  village: '村（社区）报送',
  grid: '网格排查',
  joint_reception: '联合接访',
  online: '网络举报',
}

export const causeLabels: Record<Cause, string> = {
  illegal_award: '违法发包',
  illegal_reassignment: '转包',
  illegal_subcontracting: '违法分包',
  borrowed_qualification: '挂靠',
  unpaid_project_money: '拖欠工程款',
  contract_dispute: '合同纠纷',
  other: '其他',
}

export const dutyStatusLabels: Record<DutyStatus, string> = {
  open: '未到期',
  overdue: '已逾期',
  met: '按期完成',
  met_late: '逾期完成',
  cancelled: '已取消',
  paused: '已中止',
}

export const ruleKindLabels: Record<RuleKind, string> = {
  duty: '义务',
  cycle: '周期义务',
  warning: '预警规则',
  parameter: '参数',
  route: '分派规则',
  gate: '前置条件',
  lifecycle: '办理步骤',
  document: '文书',
  gap: '未定数值',
  register: '名录',
}

/** The title of a document's template has blanks that each letter fills in. */
export const ruleTitle = (rule: { title: string }) => rule.title.replace(/\{[^}]*\}/g, '…')

export const unitKindLabels: Record<UnitKind, string> = {
  labour_bureau: '人社部门',
  industry: '行业主管部门',
  territory: '属地',
  village: '村（社区）',
  petition: '信访部门',
  leader: '政府领导',
  office: '办事机构',
  justice: '司法机关',
  state_company: '国有企业',
  superior: '上级机关',
  other: '其他单位',
}

export const factUseLabels = {
  opened: '触发',
  met: '完成',
  extended: '延期',
  paused: '中止',
  resumed: '恢复',
  cancelled: '取消',
  escalation: '升级',
} as const

/** How a countdown reads and how urgent it is; the shape that goes with each level is drawn by DutyClock. */
export interface Countdown {
  level: 'overdue' | 'today' | 'soon' | 'ahead' | 'undated' | 'paused' | 'done' | 'late' | 'off'
  text: string
}

const settled: Partial<Record<DutyStatus, Countdown>> = {
  met: { level: 'done', text: dutyStatusLabels.met },
  cancelled: { level: 'off', text: dutyStatusLabels.cancelled },
  paused: { level: 'paused', text: dutyStatusLabels.paused },
}

export function countdown(
  duty: Pick<Duty, 'status' | 'dueOn' | 'daysLeft' | 'workingDaysLeft' | 'daysLate' | 'gap'>,
): Countdown {
  const end = settled[duty.status]
  if (end) return end
  if (duty.status === 'met_late') {
    return { level: 'late', text: duty.daysLate ? `逾期 ${duty.daysLate} 天完成` : dutyStatusLabels.met_late }
  }
  if (duty.dueOn === null || duty.daysLeft === null) {
    return duty.gap ? { level: 'undated', text: '期限未设定' } : { level: 'ahead', text: '办完为止' }
  }
  if (duty.status === 'overdue' || duty.daysLeft < 0) {
    return { level: 'overdue', text: duty.daysLeft < 0 ? `逾期 ${-duty.daysLeft} 天` : dutyStatusLabels.overdue }
  }
  if (duty.daysLeft === 0) return { level: 'today', text: '今天到期' }
  const working = duty.workingDaysLeft ?? duty.daysLeft
  // a date that falls on days off still lies ahead although no working day is left before it
  const text = working > 0 ? `还剩 ${working} 个工作日` : `还剩 ${duty.daysLeft} 天`
  return { level: working <= 2 ? 'soon' : 'ahead', text }
}
