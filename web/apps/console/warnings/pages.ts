import type { RouteRecordRaw } from 'vue-router'

export const warningPages: RouteRecordRaw[] = [
  { path: '/warnings', name: 'warnings', component: () => import('./WarningList.vue'), meta: { title: '预警' } },
  {
    // the rule stands behind the question mark: its id has dots, and an address that ends so is that of a file
    path: '/warnings/what-if',
    name: 'what-if',
    component: () => import('./WhatIfPage.vue'),
    props: (to: { query: Record<string, unknown> }) => ({ rule: String(to.query.rule ?? '') }),
    meta: { title: '试算', under: 'warnings' },
  },
  {
    path: '/warnings/rules',
    name: 'rule-records',
    component: () => import('./RuleRecords.vue'),
    meta: { title: '规则成效', under: 'warnings' },
  },
  {
    path: '/warnings/:id',
    name: 'warning',
    component: () => import('./WarningPage.vue'),
    props: true,
    meta: { title: '预警详情', under: 'warnings' },
  },
]
