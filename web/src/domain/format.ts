import type { Gap } from '@/api/types'

/** How figures, money and moments are written on screen. Empty values are shown as a dash, never as 0. */

/** Close of a day is a date, not a moment that anybody needs to read. */
export function due(duty: { dueAt: string | null; dueOn: string | null }): string {
  const time = duty.dueAt?.slice(11)
  return duty.dueAt && time !== '23:59:59' && time !== '00:00:00' ? moment(duty.dueAt) : day(duty.dueOn)
}

export const none = '—'

const yuanForm = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const wholeForm = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** 1234500 fen → 12,345.00 */
export function yuan(fen: number | null | undefined): string {
  return fen === null || fen === undefined ? none : yuanForm.format(fen / 100)
}

/** Sums on cards: 万元 above ten thousand yuan. */
export function wanYuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return none
  return Math.abs(fen) >= 1_000_000 ? `${wholeForm.format(fen / 1_000_000)} 万元` : `${wholeForm.format(fen / 100)} 元`
}

/** Typed yuan → fen without floating point; null when it is no amount. */
export function fen(text: string): number | null {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', ''))
  if (!parts) return null
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** 2026-11-21T09:30:00 → 2026-11-21 09:30 */
export function moment(value: string | null | undefined): string {
  return value ? value.slice(0, 16).replace('T', ' ') : none
}

export function day(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : none
}

export function bytes(size: number): string {
  return size < 1_048_576 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1_048_576).toFixed(1)} MB`
}

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

export function weekday(value: string): string {
  return weekdays[new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
}

/** Moves a day by n; pure calendar arithmetic, no zone. */
export function plusDays(value: string, n: number): string {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + n)
  return date.toISOString().slice(0, 10)
}

export function names(list: { name: string }[]): string {
  return list.length ? list.map((one) => one.name).join('、') : none
}

/** Units and regions as choices. */
export function asCodes(list: ({ name: string } & ({ id: string } | { code: string }))[] | undefined) {
  return (list ?? []).map((one) => ({ code: 'id' in one ? one.id : one.code, label: one.name }))
}

/** 5 个工作日; limits are kept in fen and spoken of in yuan. */
export function gapValue(gap: { value: number; unitLabel: string }): string {
  return gap.unitLabel === '分' ? `${yuan(gap.value)} 元` : `${gap.value} ${gap.unitLabel}`
}

/** What an office set where the text gives no number: how much, since when, by whom and on what. */
export function gapText(gap: Gap): string {
  const { value, unitLabel, from, setBy, setAt, basis } = gap
  if (value === null) return ['人', '分'].includes(unitLabel) ? '未设定，不因此触发' : '未设定，不计算期限'
  const since = from ? `，自 ${from} 起` : ''
  const by = setBy ? `（${setBy} ${moment(setAt)} 设定，依据：${basis}）` : ''
  return `本机关设为 ${gapValue({ value, unitLabel })}${since}${by}`
}

/** The month before that of a day, as yyyy-MM. */
export function monthBefore(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
