/** A number of a card that a worker of the project says is not his. */
export interface CardReport {
  worker: string
  name: string
  bank: string
  /** Masked but for its end. */
  number: string
  holder: string
  reportedAt: string
  /** When he was given a card of another number; null until then. */
  settledAt: string | null
}
