import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const NAME = "form/THIRD-PARTY-LICENSES";

const HEAD = `The form contains the work of others, unchanged or in part. Each is listed with its licence.
The source of each is in the npm registry, under its name and version.
`;

/**
 * Lists what others made and the built form contains, with the text of each licence.
 *
 * @param sheets the files that the style sheet is made from, which are no modules
 */
export function licences(sheets: ReadonlySet<string>): Plugin {
  return {
    name: "kansrijk-licences",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === "chunk" ? Object.keys(chunk.modules) : []));
      const files = [...modules, ...sheets].map((id) => id.replace(/^\0/, "").replace(/\?.*$/, ""));
      const packages = new Set(files.filter((file) => file.includes("node_modules/")).map(packageOf));
      this.emitFile({
        type: "asset",
        fileName: NAME,
        source: [HEAD, ...[...packages].sort().map(entry)].join(`\n${"-".repeat(80)}\n\n`),
      });
    },
  };
}

/** The folder of the package that a file is of. */
function packageOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "package.json");
    // Some packages hold folders with a package.json that only says how to read what is in them.
    if (existsSync(path) && JSON.parse(readFileSync(path, "utf8")).version !== undefined) {
      return folder;
    }
  }
  throw new Error(`${file}: of no package`);
}

function entry(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  if (file === undefined) {
    throw new Error(`${name}: there is no text of its licence`);
  }
  return `${name} ${version}\n${license}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
