import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** What there is to a project's wages, each part in a panel of its own. */
export const panels: { name: string; label: string; component: Component }[] = [
  { name: 'roster', label: '花名册', component: defineAsyncComponent(() => import('./RosterPanel.vue')) },
  { name: 'attendance', label: '考勤', component: defineAsyncComponent(() => import('./AttendancePanel.vue')) },
  { name: 'sheets', label: '工资表', component: defineAsyncComponent(() => import('./SheetPanel.vue')) },
  { name: 'payment', label: '代发工资', component: defineAsyncComponent(() => import('./PaymentPanel.vue')) },
  { name: 'match', label: '三方比对', component: defineAsyncComponent(() => import('./MatchPanel.vue')) },
  { name: 'uploads', label: '信息上传', component: defineAsyncComponent(() => import('./UploadsPanel.vue')) },
  { name: 'deferrals', label: '延期支付', component: defineAsyncComponent(() => import('./DeferralPanel.vue')) },
  {
    name: 'exemptions',
    label: '没有施工和豁免',
    component: defineAsyncComponent(() => import('./ExemptionPanel.vue')),
  },
  {
    name: 'cards',
    label: '工人说不是自己的卡',
    component: defineAsyncComponent(() => import('./CardReportsPanel.vue')),
  },
]
