import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** What there is to a project's wages, each part in a panel of its own. */
export const panels: { name: string; label: string; component: Component }[] = [
  { name: 'roster', label: '花名册', component: defineAsyncComponent(() => import('./RosterPanel.vue')) },
]
