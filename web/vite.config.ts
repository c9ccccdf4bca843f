import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

/** What the server puts a fresh number into at each answer; the policy allows only what carries it. */
const nonce = "{{nonce}}"
/** Smaller files gain nothing by compression. */
const compressedBytesMin = 512

export default defineConfig({
  base: "/app/",
  plugins: [react(), compressed()],
  html: { cspNonce: nonce },
  build: {
    outDir: process.env["MORTISE_WEB_OUT"] ?? "dist",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
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
