import type { RouteRecordRaw } from 'vue-router'

export const warningPages: RouteRecordRaw[] = [
  { path: '/warnings', name: 'warnings', component: () => import('./WarningList.vue'), meta: { title: '预警' } },
  {
    path: '/warnings/what-if/:rule',
    name: 'what-if',
    component: () => import('./WhatIfPage.vue'),
    props: true,
    meta: { title: '试算', under: 'warnings' },
  },
  {
    path: '/warnings/:id',
    name: 'warning',
    component: () => import('./WarningPage.vue'),
    props: true,
    meta: { title: '预警详情', under: 'warnings' },
  },
]
