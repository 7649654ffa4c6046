/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('./apps/console'),
  plugins: [
    vue(),
    Components({
      dts: here('./components.d.ts'),
      dirs: [],
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
    }),
  ],
  resolve: { alias: { '@': here('./src'), '~': here('./apps/console') } },
  build: {
    // 360, UOS and Kylin browsers in offices are often between Chrome 86 and 108
    target: 'chrome87',
    outDir: here('./target/dist'),
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': process.env.HUXIN_SERVER ?? 'http://localhost:8080' } },
  test: {
    root: here('.'),
    include: ['test/**/*.test.ts'],
    environment: 'happy-dom',
    server: { deps: { inline: ['element-plus'] } },
    css: false,
    // whole pages are mounted, on machines that do other work besides
    testTimeout: 60_000,
  },
})
