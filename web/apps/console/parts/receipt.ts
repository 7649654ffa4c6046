import { ref } from 'vue'

/** Duty whose 依据 is open; one drawer in the whole console shows it. */
export const receiptOf = ref<string | null>(null)

export function openReceipt(duty: string) {
  receiptOf.value = duty
}
