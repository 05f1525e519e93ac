// What a web developer does: install the package in a project, import it, build that with Vite, and serve the result.

import { Dossier, KansrijkError, RuleSet } from "kansrijk";
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { launch, serve, visit } from "../chromium.js";

const EXAMPLE = new URL("../../../tests/cases/minimale-eisen/almelo.json", import.meta.url);
const { dossier } = JSON.parse(readFileSync(EXAMPLE, "utf8"));
const OPTIONS = /** @type {const} */ ({ asOf: "2025-06-30", lang: "nl" });

/** The project, file by file. */
const FILES = {
  "package.json": JSON.stringify({ name: "consumer", private: true, type: "module" }),
  "index.html": `
    <!doctype html>
    <title>Consumer</title>
    <link rel="icon" href="data:,">
    <body><pre></pre><script type="module" src="/src/main.js"></script></body>
  `,
  "dossier.json": JSON.stringify(dossier),
  "src/main.js": `
    import { Dossier, KansrijkError, RuleSet } from "kansrijk";
    import dossier from "../dossier.json";

    const assessment = RuleSet.builtin("minimale-eisen").assess(new Dossier(dossier), ${JSON.stringify(OPTIONS)});
    let refusal = "";
    try {
      new Dossier("{");
    } catch (error) {
      refusal = error instanceof KansrijkError ? error.message : "";
    }
    document.querySelector("pre").textContent = JSON.stringify([refusal, JSON.stringify(assessment, null, 2)]);
  `,
};

/** The lines that the page has to show. */
const expected = (() => {
  const assessment = RuleSet.builtin("minimale-eisen").assess(new Dossier(dossier), OPTIONS);
  try {
    new Dossier("{");
  } catch (error) {
    assert.ok(error instanceof KansrijkError);
    return [...error.message.split("\n"), ...JSON.stringify(assessment, null, 2).split("\n")];
  }
  return assert.fail("half a text is refused");
})();

const project = mkdtempSync(join(tmpdir(), "kansrijk-"));
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  mkdirSync(join(project, "src"));
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(join(project, name), text);
  }
  const installed = fileURLToPath(new URL("../node_modules/kansrijk", import.meta.url));
  cpSync(installed, join(project, "node_modules/kansrijk"), { recursive: true, dereference: true });
  browser = await launch();
});

after(async () => {
  await browser.close();
  rmSync(project, { recursive: true });
});

/** @param {import("playwright-core").Page} page */
async function shown(page) {
  await page.waitForFunction(() => document.querySelector("pre")?.textContent);
  /** @type {string[]} */
  const texts = JSON.parse((await page.textContent("pre")) ?? "");
  return texts.flatMap((text) => text.split("\n"));
}

test("a project built with Vite assesses as Node does, under the strict policy", async () => {
  await build({ root: project, configFile: false, logLevel: "warn" });
  const built = readdirSync(join(project, "dist/assets"));
  assert.equal(built.filter((name) => name.endsWith(".wasm")).length, 1, `the module is a file of its own: ${built}`);
  const site = await serve(join(project, "dist"));
  try {
    assert.deepEqual(await visit(browser, site.address, shown), expected);
    // Without isolation a page has no shared memory, so nothing can have used it.
    const shared = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => "SharedArrayBuffer" in globalThis);
    assert.equal(await visit(browser, site.address, shared), false);
  } finally {
    await site.close();
  }
});

test("the development server of Vite serves it, as the README says", async () => {
  const readme = readFileSync(join(project, "node_modules/kansrijk/README.md"), "utf8");
  const config = /^export default (\{ optimizeDeps.*\});$/m.exec(readme)?.[0];
  assert.ok(config !== undefined, "the README says how");
  writeFileSync(join(project, "vite.config.js"), config);
  const server = await createServer({ root: project, logLevel: "warn", server: { port: 0, host: "127.0.0.1" } });
  try {
    await server.listen();
    assert.deepEqual(await visit(browser, server.resolvedUrls?.local[0] ?? "", shown), expected);
  } finally {
    await server.close();
  }
});
