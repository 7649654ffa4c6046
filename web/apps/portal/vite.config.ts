import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, defineConfig } from 'vite'
import type { Plugin, Rolldown } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The same page once more as one classic script, for browsers that know no modules (before Chrome 61): whoever knows them
 * never asks for it. Nothing is inline, the server's content policy forbids that.
 */
const legacy = (): Plugin => {
  let name = ''
  return {
    name: 'portal-legacy',
    apply: 'build',
    async buildStart() {
      const built = (await build({
        configFile: false,
        root: here('.'),
        logLevel: 'warn',
        build: {
          target: 'es2015',
          write: false,
          lib: { entry: here('./main.ts'), formats: ['iife'], name: 'portal' },
        },
      })) as Rolldown.RolldownOutput[]
      const script = built[0]!.output[0].code
      name = `assets/old-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName: name, source: script })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { nomodule: true, defer: true, src: `/w/${name}` }, injectTo: 'body' }],
    },
  }
}

export default defineConfig({
  root: here('.'),
  base: '/w/',
  plugins: [legacy()],
  build: {
    // the first browsers that know modules; WebViews of 2018 are among them
    target: 'es2017',
    cssTarget: ['chrome55', 'safari10'],
    modulePreload: false,
    outDir: here('../../target/dist/w'),
    emptyOutDir: true,
    reportCompressedSize: false,
  },
  server: { port: 5174, proxy: { '/api': process.env.HUXIN_SERVER ?? 'http://localhost:8080' } },
})
