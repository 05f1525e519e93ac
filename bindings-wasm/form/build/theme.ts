import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import postcss, { type AtRule, type Plugin, type Root, type Rule } from "postcss";

const require = createRequire(import.meta.url);

/** The class that the open theme hangs its tokens on. */
const THEME = ".voorbeeld-theme";

/** What the theme makes its tokens of; nobody else's theme has these. */
const OWN = "--voorbeeld-";

/**
 * Makes the form's sheet of everything that `theme.css` imports, from itself or, with `@package`, from others. Of the design system only the components that the form uses
 * stay, and of the theme only the tokens that these read: a tenth of the whole.
 *
 * Every token that is read gets a default, which gives way: to the same token on `kansrijk-form` and, with `theme="page"`, to
 * one on any element around it. So a municipality puts its own theme on without building anything.
 *
 * @param folder where the form names the classes that it uses
 * @param files gets the files that the sheet is made from
 */
export function theme(folder: string, files: Set<string>): Plugin {
  return {
    postcssPlugin: "kansrijk-theme",
    OnceExit(root) {
      if (!root.source?.input.file?.replace(/\?.*$/, "").endsWith("theme.css")) {
        return;
      }
      root.walkAtRules("package", (rule) => {
        const file = require.resolve(JSON.parse(rule.params));
        rule.replaceWith(postcss.parse(readFileSync(file, "utf8"), { from: file }).nodes);
        files.add(file);
      });
      root.walkComments((comment) => void comment.remove());
      root.walkAtRules("charset", (rule) => void rule.remove());
      keepUsed(root, usedClasses(folder));
      giveDefaults(root, takeTokens(root));
    },
  };
}

/** Whether a class is named in the form: in full, or by the part before something that is filled in. */
function usedClasses(folder: string): (name: string) => boolean {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const text = sources.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const names = new Set(text.match(/utrecht-[\w-]+/g));
  const beginnings = [...names].filter((name) => name.endsWith("-"));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

function keepUsed(root: Root, isUsed: (name: string) => boolean): void {
  root.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => (selector.match(/(?<=\.)utrecht-[\w-]+/g) ?? []).every(isUsed));
    if (used.length === 0) {
      rule.remove();
    } else if (used.length < rule.selectors.length) {
      rule.selectors = used;
    }
  });
  root.walkAtRules((rule: AtRule) => {
    if (rule.nodes?.length === 0) {
      rule.remove();
    }
  });
}

/** The tokens of the theme, the last value of each; they leave the sheet. */
function takeTokens(root: Root): Map<string, string> {
  const tokens = new Map<string, string>();
  root.walkRules((rule: Rule) => {
    if (rule.selector === THEME) {
      rule.walkDecls((declaration) => void tokens.set(declaration.prop, declaration.value));
      rule.remove();
    }
  });
  return tokens;
}

function giveDefaults(root: Root, tokens: ReadonlyMap<string, string>): void {
  const read = new Set<string>();
  const withDefault = (value: string): string => {
    for (const name of names(value).filter((name) => tokens.has(name) && !read.has(name))) {
      read.add(name);
      withDefault(tokens.get(name) ?? "");
    }
    return rewrite(value, (name) => tokens.has(name));
  };
  root.walkDecls((declaration) => {
    declaration.value = withDefault(declaration.value);
  });
  const sorted = [...read].sort();
  const defaults = sorted.map((name) => `${standIn(name)}: ${withDefault(tokens.get(name) ?? "")}`);
  // What is set on the element itself wins from this; what only reaches it from around does not.
  const apart = sorted.filter((name) => !name.startsWith(OWN)).map((name) => `${name}: initial`);
  const rules = `:host { ${defaults.join("; ")} } :host(:not([theme="page"])) { ${apart.join("; ")} }`;
  root.prepend(postcss.parse(rules, { from: root.source?.input.file }));
}

const standIn = (name: string): string => name.replace("--", "--default-");

const names = (value: string): string[] => value.match(/(?<=var\(\s*)--[\w-]+/g) ?? [];

/** `var(--a)` as `var(--a, var(--default-a))`: a default goes before what a component falls back to. */
function rewrite(value: string, hasDefault: (name: string) => boolean): string {
  const start = value.indexOf("var(");
  if (start < 0) {
    return value;
  }
  const end = closing(value, start + 4);
  const [, name = "", fallback] = /^\s*(--[\w-]+)\s*(?:,([^]*))?$/.exec(value.slice(start + 4, end)) ?? [];
  const own = hasDefault(name) ? `, var(${standIn(name)})` : fallback === undefined ? "" : `,${rewrite(fallback, hasDefault)}`;
  const read = name.startsWith(OWN) ? standIn(name) : `${name}${own}`;
  return `${value.slice(0, start)}var(${read})${rewrite(value.slice(end + 1), hasDefault)}`;
}

/** Where the bracket that is open at a place closes. */
function closing(value: string, from: number): number {
  let depth = 1;
  for (let place = from; place < value.length; place += 1) {
    depth += value[place] === "(" ? 1 : value[place] === ")" ? -1 : 0;
    if (depth === 0) {
      return place;
    }
  }
  throw new Error(`a bracket is not closed: ${value}`);
}
