/**
 * Acts as forms: what is asked, in which order, and what is sent. The server says which acts are open now and why not; a
 * table of acts only says how each is asked.
 */
import { emptyFirm, toFirm, type FirmDraft } from './firm'
import { fen } from './format'

export type FieldKind =
  | 'line'
  | 'text'
  | 'unit'
  | 'units'
  | 'officer'
  | 'yuan'
  | 'count'
  | 'percent'
  | 'day'
  | 'moment'
  | 'yes'
  | 'choice'
  | 'choices'
  | 'firm'
  | 'files'
  | 'file'
  | 'duty'
  | 'superior'
  | 'template'
  | 'step'
  | 'clue'
  | 'project'

export type Choice = [code: string, label: string]

export interface ActField {
  key: string
  label: string
  kind: FieldKind
  required?: boolean
  hint?: string
  /** Unless the page that opens the form gives others. */
  choices?: Choice[]
  /** Field whose unit the officers are taken from. */
  unitOf?: string
  /** Only asked while this holds. */
  when?: (values: ActValues) => boolean
  initial?: string
}

export type ActValue = string | string[] | FirmDraft
export type ActValues = Record<string, ActValue>

export interface Act {
  label: string
  fields: ActField[]
  /** Asked before it is sent, for what cannot be taken back. */
  warning?: string
  primary?: boolean
}

function emptyValue(field: ActField): ActValue {
  if (['units', 'files', 'choices'].includes(field.kind)) return []
  return field.kind === 'firm' ? emptyFirm() : ''
}

export function emptyValues(act: Act, preset: ActValues = {}): ActValues {
  return Object.fromEntries(
    act.fields.map((field) => [field.key, preset[field.key] ?? field.initial ?? emptyValue(field)]),
  )
}

export const asked = (act: Act, values: ActValues) => act.fields.filter((field) => field.when?.(values) ?? true)

function isEmpty(value: ActValue | undefined): boolean {
  if (!value) return true
  if (Array.isArray(value)) return !value.length
  return typeof value === 'string' ? !value.trim() : !value.name.trim() && !value.creditCode.trim()
}

/** Ten-thousandths of what is written as a percentage; null if it is none. */
export function share(percent: string): number | null {
  const hundredths = fen(percent)
  return hundredths === null || hundredths < 0 || hundredths > 10_000 ? null : hundredths
}

function wrongText(field: ActField, value: string): string | undefined {
  if (field.kind === 'yuan' && fen(value) === null) return '金额写成数字，最多两位小数'
  if (field.kind === 'count' && !/^\d{1,6}$/.test(value)) return '写成整数'
  if (field.kind === 'percent' && share(value) === null) return '写成 0 到 100 的数字，最多两位小数'
  return undefined
}

export function judgeAct(act: Act, values: ActValues): Record<string, string> {
  const wrong: Record<string, string> = {}
  for (const field of asked(act, values)) {
    const value = values[field.key]
    if (isEmpty(value)) {
      if (field.required) wrong[field.key] = `请填写${field.label}`
    } else if (typeof value === 'string') {
      const message = wrongText(field, value)
      if (message) wrong[field.key] = message
    } else if (field.kind === 'firm' && !(value as FirmDraft).name.trim()) {
      wrong[field.key] = `请填写${field.label}的名称`
    }
  }
  return wrong
}

function sent(field: ActField, value: ActValue | undefined, shown: boolean): unknown {
  if (Array.isArray(value)) return value
  if (field.kind === 'yes') return shown && value === 'yes'
  if (isEmpty(value) || !shown) return field.kind === 'text' && shown ? '' : null
  if (typeof value !== 'string') return toFirm(value as FirmDraft)
  if (field.kind === 'yuan') return fen(value)
  if (field.kind === 'percent') return share(value)
  return field.kind === 'count' ? Number(value) : value.trim()
}

/** Values as typed → body of the request; what was not asked or left empty goes as null. */
export function toBody(act: Act, values: ActValues, version?: number): Record<string, unknown> {
  const shown = asked(act, values)
  const body: Record<string, unknown> = version === undefined ? {} : { version }
  for (const field of act.fields) body[field.key] = sent(field, values[field.key], shown.includes(field))
  return body
}

/** A number of its own for what must not count twice when it is sent again; older browsers have none on plain http. */
export function requestNumber(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
}
