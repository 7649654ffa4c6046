import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import '@/style/theme.css'
import '@/style/print.css'
import { createApp } from 'vue'
import { Refusal, signedOut } from '@/api/client'
import App from './App.vue'
import { router } from './router'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      // a refusal will not change by asking again; a broken line may
      retry: (count, error) => error instanceof Refusal && error.status === 0 && count < 2,
    },
  },
})

signedOut.handle = () => {
  queries.setQueryData(['me'], undefined)
  if (!['login', 'invite'].includes(String(router.currentRoute.value.name))) {
    void router.replace({ name: 'login', query: { to: router.currentRoute.value.fullPath } })
  }
}

createApp(App).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
