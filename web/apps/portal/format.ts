/** 5,850 or 5,850.05 */
export function yuan(fen: number): string {
  const cents = Math.abs(fen) % 100
  const whole = String((Math.abs(fen) - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',')
  return (fen < 0 ? '-' : '') + whole + (cents ? `.${cents < 10 ? '0' : ''}${cents}` : '')
}

/** Hundredths of a day as people write them: 22.5 */
export const days = (hundredths: number): string => String(hundredths / 100)

/** 2024-05 → 2024年5月 */
export function monthName(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** 2024-05-06 → 5月6日 */
export function dayName(day: string): string {
  const [, month, number] = day.split('-')
  return `${Number(month)}月${Number(number)}日`
}

/** 2024-06-03T10:30:00 → 6月3日 10:30 */
export const momentName = (at: string): string => `${dayName(at.slice(0, 10))} ${at.slice(11, 16)}`

/** The weeks of a month from Monday on; null beside it. */
export function weeks(month: string): (number | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = (new Date(year, number - 1, 1).getDay() + 6) % 7
  const last = new Date(year, number, 0).getDate()
  const cells: (number | null)[] = []
  for (let empty = 0; empty < first; empty++) cells.push(null)
  for (let day = 1; day <= last; day++) cells.push(day)
  while (cells.length % 7) cells.push(null)
  const rows: (number | null)[][] = []
  for (let at = 0; at < cells.length; at += 7) rows.push(cells.slice(at, at + 7))
  return rows
}
