import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"
import { earlyFiles } from "./early-files.ts"

/** What the server puts a fresh number into at each answer; the policy allows only what carries it. */
const nonce = "{{nonce}}"
/** Smaller files gain nothing by compression. */
const compressedBytesMin = 512

/** Used by so many pages, a module belongs to all of them. */
const sharedByMin = 25
/** What the first page does without: it comes with the first page that has a form, a dialog or a list. */
const formsPart = /@mantine.(form|core.esm.components.(Combobox|Select|Modal|ScrollArea|Tabs))|.src.kit.form/
const listsPart = /@tanstack.(react-)?virtual|.src.kit.list/
/** What lists share with pages that have none, the first one among them: it must not bring the lists along. */
const namesPart = /.src.kit.list.names/
/** Small things that some pages share: one file instead of one for each of them. */
const smallPart =
  /@tabler|.src.(app|api|kit.events)|pages.([a-z]+.(steps|[a-z-]+-link)|orders.states|pickers.variant-name)|useQueries|core.esm.components.(Center|SimpleGrid|MantineProvider)/
const isFrame = (module: string) =>
  /node_modules|.client.src|.src.(api|kit|formats|app|texts.[a-z-]+\.ts)/.test(module) &&
  !formsPart.test(module) &&
  !listsPart.test(module)

export default defineConfig({
  base: "/app/",
  plugins: [react(), earlyFiles(), compressed()],
  html: { cspNonce: nonce },
  build: {
    outDir: process.env["MORTISE_WEB_OUT"] ?? "dist",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    // What many pages share is one file: a hundred small ones cost a slow machine more than their bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "names", priority: 3, test: namesPart },
            { name: "small", test: smallPart, minShareCount: 2 },
            { name: "frame", priority: 2, minShareCount: sharedByMin, test: isFrame },
            { name: "forms", priority: 1, minShareCount: sharedByMin, test: formsPart },
            { name: "lists", priority: 1, minShareCount: sharedByMin, test: listsPart },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env["WEB_PORT"] ?? 4001),
    proxy: Object.fromEntries(
      ["/api", "/webhooks", "/docs", "/openapi.json", "/invitations"].map((path) => [
        path,
        { target: process.env["MORTISE_URL"] ?? "http://127.0.0.1:4000", changeOrigin: false },
      ]),
    ),
  },
})

/** Writes every file also as Brotli and gzip, once, with the greatest effort: the server only hands them out. */
function compressed(): Plugin {
  return {
    name: "mortise-compressed",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
        if (!entry.isFile() || !/\.(js|css|svg|json|txt)$/.test(entry.name)) continue
        const file = join(entry.parentPath, entry.name)
        const bytes = readFileSync(file)
        if (bytes.length < compressedBytesMin) continue
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
