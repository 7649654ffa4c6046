import type { Enterprise, Firm } from '@/api/types'

/** A firm as it is being typed. */
export interface FirmDraft {
  name: string
  creditCode: string
  /** Null: nobody has said. */
  stateOwned: boolean | null
}

export const emptyFirm = (): FirmDraft => ({ name: '', creditCode: '', stateOwned: null })

export function firmDraft(firm: Enterprise | null): FirmDraft {
  return firm ? { name: firm.name, creditCode: firm.creditCode ?? '', stateOwned: firm.stateOwned } : emptyFirm()
}

/** Null while nothing was typed. */
export function toFirm(draft: FirmDraft): Firm | null {
  const name = draft.name.trim()
  const creditCode = draft.creditCode.trim().toUpperCase()
  return name || creditCode ? { name, creditCode: creditCode || null, stateOwned: draft.stateOwned } : null
}

// GB 32100: no I, O, S, V, Z; the eighteenth character checks the others
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Why a credit code looks wrong; undefined if it does not. Told to whoever types it, never a reason to refuse. */
export function codeDoubt(written: string): string | undefined {
  const code = written.trim().toUpperCase()
  if (!code) return undefined
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现为 ${code.length} 位`
  const strange = [...code].filter((sign) => !signs.includes(sign))
  if (strange.length) return `统一社会信用代码不用“${[...new Set(strange)].join('、')}”`
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  const check = signs[(31 - (sum % 31)) % 31]
  return check === code[17] ? undefined : `校验位不符：按前 17 位应为 ${check}`
}
