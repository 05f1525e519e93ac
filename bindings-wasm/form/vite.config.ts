import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { licences } from "./build/licences.js";
import { page } from "./build/page.js";
import { theme } from "./build/theme.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const sheets = new Set<string>();

/**
 * The form as one module, in the places that things have in the package; what is rarely needed is fetched when it is. A page
 * stands beside it.
 */
export default defineConfig({
  root: path("."),
  base: "./",
  publicDir: false,
  resolve: { alias: { kansrijk: path("../js/browser.ts") } },
  css: { postcss: { plugins: [theme(path("src"), sheets)] } },
  plugins: [licences(sheets), page(path("page"))],
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The engine is a file of its own: as a part of the script it would be a third larger, and be read twice.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { "kansrijk-form": path("src/main.ts") },
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: "form/[name].js",
        chunkFileNames: "form/[name].js",
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith(".wasm")) ? "engine/[name][extname]" : "form/[name][extname]",
      },
    },
  },
});
