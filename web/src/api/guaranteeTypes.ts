/** The shapes of guarantees; conventions as in types.ts. */
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

export type GuaranteeState =
  'pending' | 'returned' | 'released' | 'used_up' | 'expired' | 'to_come' | 'expiring' | 'valid'

export interface Guarantee {
  id: string
  project: { id: string; number: string; name: string }
  kind: Code
  form: Code
  guarantor: string
  number: string
  amountFen: Fen
  /** What may still be drawn from it. */
  restFen: Fen
  startsOn: Day
  endsOn: Day
  state: GuaranteeState
  supervisor: Named | null
  enteredUnit: Named
  enteredAt: Moment
  confirmedAt: Moment | null
  /** Why it was returned or released. */
  why: string | null
  /** What is unusual about its sum; it is never refused for it. */
  doubt: string | null
  attachments: Attachment[]
  uses: { ground: string; amountFen: Fen; at: Moment; unit: Named; attachments: Attachment[] }[]
}

export type GuaranteeActName =
  'enter-guarantee' | 'confirm-guarantee' | 'return-guarantee' | 'use-guarantee' | 'release-guarantee'

interface Offer<Name> {
  name: Name
  label: string
  /** What the rules ask for first; null when nothing is missing. */
  refusal: string | null
}
export type GuaranteeOffer = Offer<GuaranteeActName>

export interface ProjectGuarantees {
  /** Of the project; every act is sent with it. */
  version: number
  /** Kinds that the place asks for and of which none is in force. */
  lacking: Code[]
  guarantees: (Guarantee & { actions: GuaranteeOffer[] })[]
  kinds: Code[]
  forms: Code[]
  actions: GuaranteeOffer[]
}

export interface GuaranteeFilter {
  state?: 'pending' | 'valid' | 'expiring' | 'expired'
  kind?: string
}
