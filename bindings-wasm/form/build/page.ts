import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Puts the files of the page beside the form, as they were written. */
export function page(folder: string): Plugin {
  return {
    name: "kansrijk-page",
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: "asset", fileName: `form/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
