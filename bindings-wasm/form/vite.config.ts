import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The form as one module, with the engine beside it; what is rarely needed is fetched when it is. */
export default defineConfig({
  root: path("."),
  base: "./",
  resolve: { alias: { kansrijk: path("../js/browser.ts") } },
  build: {
    target: "es2022",
    // The engine is a file of its own: as a part of the script it would be a third larger, and be read twice.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: path("src/kansrijk-form.ts"),
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
