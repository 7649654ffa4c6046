import type { RouteRecordRaw } from 'vue-router'

export const overviewPages: RouteRecordRaw[] = [
  { path: '/overview', name: 'overview', component: () => import('./OverviewPage.vue'), meta: { title: '城市总览' } },
]
