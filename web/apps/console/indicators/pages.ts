import type { RouteRecordRaw } from 'vue-router'

export const indicatorPages: RouteRecordRaw[] = [
  {
    path: '/warnings/indicators',
    name: 'indicators',
    component: () => import('./IndicatorList.vue'),
    meta: { title: '外部指标', under: 'warnings' },
  },
  {
    path: '/watched-firms/:id',
    name: 'watched-firm',
    component: () => import('./FirmPage.vue'),
    props: true,
    meta: { title: '用人单位', under: 'warnings' },
  },
]
