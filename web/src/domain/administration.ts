/** Words of the audit log and of the roles; an act that is not listed is shown by its code. */
export const roleLabels: Record<string, string> = {
  coordinator: '牵头协调',
  industry: '行业主管',
  territory: '属地',
  unit: '单位经办',
  village: '村（社区）',
  leader: '领导',
  admin: '系统管理',
}

const auditLabels: Record<string, string> = {
  'session.opened': '登录',
  'session.closed': '退出',
  'session.refused': '登录被拒',
  'account.created': '开设账号',
  'account.opened': '启用账号',
  'account.closed': '停用账号',
  'account.password_changed': '修改密码',
  'account.password_reset': '重置密码',
  'personal_data.revealed': '查看个人信息明文',
  'document.issued': '发出文书',
  'document.received': '登记文书回执',
  'document.voided': '作废文书',
  'mechanism.established': '建立协调机制',
  'region.entered': '登记县区情况',
  'scheme.drafted': '起草方案',
  'scheme.changed': '修改方案',
  'scheme.issued': '印发方案',
  'task.issued': '交办任务',
  'task.answered': '答复任务',
  'task.closed': '办结任务',
  'unit.channels_published': '公布投诉渠道',
  'work.entered': '补记工作',
  'gap.set': '设定数值',
  'register.changed': '修改名录',
  'clue.received': '登记线索',
  'clue.assigned': '交办线索',
  'clue.accepted': '受理线索',
  'clue.handed_over': '移交线索',
  'clue.fed_back': '反馈线索',
  'clue.progressed': '记录线索进展',
  'clue.verified': '查实',
  'clue.marked_major': '标记重大',
  'clue.marked_stability': '标记需稳控',
  'clue.cause_set': '认定成因',
  'clue.inability_reported': '报告不能独立处置',
  'clue.joint_group_formed': '组成联合工作组',
  'clue.joint_group_resolved': '联合工作组化解',
  'clue.task_force_formed': '组建专班',
  'clue.reported_up': '上报',
  'clue.term_extended': '延期',
  'clue.paused': '中止',
  'clue.resumed': '恢复',
  'clue.resolved': '办结线索',
  'clue.visited': '回访',
  'clue.reopened': '重开线索',
  'clue.closed': '线索销号',
  'clue.terminated': '终止线索',
  'clue.refused': '不予受理',
  'clue.followed_up': '跟进',
  'clue.attached': '补充材料',
}

export const auditLabel = (act: string) => auditLabels[act] ?? act

const detailLabels: Record<string, string> = {
  number: '编号',
  version: '版本',
  purpose: '用途',
  kinds: '内容',
  reason: '理由',
  unit: '单位',
  units: '单位',
  roles: '角色',
  kind: '种类',
  region: '地区',
}

/** One line of what else the entry says. */
export function auditDetail(detail: Record<string, unknown> | null): string {
  return Object.entries(detail ?? {})
    .map(([key, value]) => `${detailLabels[key] ?? key}：${Array.isArray(value) ? value.join('、') : String(value)}`)
    .join('；')
}
