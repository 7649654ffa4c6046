/** How days of work are shown, and the forms about them. */
import type { AttendanceCell, AttendanceSignal } from '@/api/types'
import type { Act } from './act'
import { day, moment } from './format'

/** 21.5 for 2150 hundredths. */
export const worked = (hundredths: number): string => String(hundredths / 100)

/** Days of a month such as 2024-05, each as 2024-05-01. */
export function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate()
  return Array.from({ length: last }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
}

/** What stands in the grid: a shape and a figure, so that nothing hangs on colour. */
export function mark(cell: AttendanceCell | undefined): string {
  if (!cell) return ''
  const figure = worked(cell.worked)
  if (cell.state === 'corrected') return `${figure}✎`
  return cell.state === 'open' ? `${figure}▲` : figure
}

/** The same in words. */
export function told(cell: AttendanceCell): string {
  const times = `进 ${moment(cell.firstIn) || '—'}，出 ${moment(cell.lastOut) || '—'}，在场 ${cell.minutes} 分钟`
  if (cell.state === 'corrected') return `${day(cell.day)} 已更正为 ${worked(cell.worked)} 工日：${cell.why}；${times}`
  return `${day(cell.day)} ${worked(cell.worked)} 工日；${times}${cell.state === 'open' ? '；缺出场卡' : ''}`
}

/** What is odd, on one line. */
export function oddity(one: AttendanceSignal): string {
  switch (one.kind.code) {
    case 'no_face':
      return `${one.attend?.label ?? ''} ${one.times} 次`
    case 'same_second':
      return `同一秒最多 ${one.people} 人，${one.times} 次`
    case 'two_places':
      return one.other ? `同时在${one.other}有考勤` : '同时在另一个项目有考勤'
    case 'clock_skew':
      return `设备时钟${one.skewSeconds! > 0 ? '快' : '慢'} ${Math.abs(one.skewSeconds!)} 秒，${one.times} 次`
    case 'sheet_differs':
      return '考勤表的天数与考勤记录不同，以记录为准'
    default:
      return `${one.times} 次`
  }
}

export const signalKinds: [code: '' | AttendanceSignal['kind']['code'], label: string][] = [
  ['', '全部'],
  ['no_face', '未验人开闸'],
  ['same_second', '同一秒多人'],
  ['two_places', '同时两地'],
  ['clock_skew', '设备时钟偏差'],
  ['unknown', '未登记人员'],
  ['sheet_differs', '与考勤表不符'],
]

export const deviceStates: [code: 'trouble' | 'offline' | 'none' | 'working' | '', label: string][] = [
  ['trouble', '设备异常'],
  ['offline', '离线'],
  ['none', '未配备'],
  ['working', '在线'],
  ['', '全部'],
]

export const correctDay: Act = {
  label: '更正考勤',
  primary: true,
  fields: [
    {
      key: 'worked',
      label: '工日',
      kind: 'choice',
      required: true,
      choices: [
        ['100', '1 个工日'],
        ['50', '半个工日'],
        ['0', '没有出勤'],
      ],
    },
    { key: 'minutes', label: '工时（分钟）', kind: 'count', hint: '按小时计酬的必须填写，如 8 小时 20 分写 500' },
    { key: 'reason', label: '理由', kind: 'line', required: true, hint: '原来的记录和更正的人都会留下' },
  ],
}

export const registerDevice: Act = {
  label: '登记考勤设备',
  primary: true,
  fields: [
    { key: 'number', label: '设备编号', kind: 'line', required: true, hint: '4至40位字母、数字、点和横线，全国唯一' },
    {
      key: 'kind',
      label: '种类',
      kind: 'choice',
      required: true,
      choices: [
        ['gate', '通道闸机'],
        ['terminal', '考勤一体机'],
        ['handheld', '手持终端'],
        ['mobile', '手机定位打卡'],
        ['other', '其他'],
      ],
    },
    { key: 'place', label: '位置', kind: 'line', hint: '如 东门' },
  ],
}

export const disableDevice: Act = {
  label: '停用考勤设备',
  fields: [{ key: 'reason', label: '原因', kind: 'line', required: true }],
  warning: '停用后这台设备送来的记录不再接收，确定吗？',
}

export const renewKey: Act = {
  label: '更换密钥',
  fields: [],
  warning: '旧密钥立即失效，设备的记录序号重新编起，确定吗？',
}

export const dealEntry: Act = {
  label: '处理未登记人员进场',
  primary: true,
  fields: [{ key: 'note', label: '处理结果', kind: 'line', required: true, hint: '如 已补登记、已清退' }],
}
