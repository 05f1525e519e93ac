// What a web developer does with the form: import it in a project of their own, set it up, and listen to it.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { launch, serve, visit } from "../chromium.js";
import { ALMELO, outcomes, RULES } from "./form.js";

const FILES = {
  "package.json": JSON.stringify({ name: "consumer", private: true, type: "module" }),
  "index.html": `
    <!doctype html>
    <html lang="nl">
    <title>Consumer</title>
    <link rel="icon" href="data:,">
    <body>
      <kansrijk-form lang="nl" as-of="2025-06-30">Het formulier komt eraan.<p slot="before">Vooraf</p><p slot="after">Na afloop</p></kansrijk-form>
      <script type="module" src="/main.js"></script>
    </body>
  `,
  "main.js": `
    import "kansrijk/form";

    const form = document.querySelector("kansrijk-form");
    globalThis.told = [];
    for (const name of ["kansrijk-change", "kansrijk-assess"]) {
      document.addEventListener(name, (event) => globalThis.told.push([name, event.detail]));
    }
    form.dossier = ${JSON.stringify(ALMELO.dossier)};
  `,
};

const project = mkdtempSync(join(tmpdir(), "kansrijk-"));
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(join(project, name), text);
  }
  mkdirSync(join(project, "node_modules"));
  cpSync(fileURLToPath(new URL("../node_modules/kansrijk", import.meta.url)), join(project, "node_modules/kansrijk"), {
    recursive: true,
    dereference: true,
  });
  browser = await launch();
});

after(async () => {
  await browser.close();
  rmSync(project, { recursive: true });
});

test("a project that is built with Vite has the form, with one module of the engine", { timeout: 60_000 }, async () => {
  await build({ root: project, logLevel: "error", build: { target: "es2022", assetsInlineLimit: 0 } });
  const built = readdirSync(join(project, "dist"), { recursive: true, encoding: "utf8" });
  assert.equal(built.filter((name) => name.endsWith(".wasm")).length, 1, built.join());

  const site = await serve(join(project, "dist"));
  try {
    await visit(browser, site.address, async (page) => {
      await page.locator("kansrijk-form h2").waitFor();
      assert.ok(await page.getByText("Vooraf").isVisible());
      assert.ok(await page.getByText("Na afloop").isVisible());
      assert.doesNotMatch(await page.locator("body").innerText(), /komt eraan/);
      const told = () => page.evaluate(() => /** @type {any} */ (globalThis).told);
      const [, detail] = (await told()).findLast((/** @type {any[]} */ [name]) => name === "kansrijk-assess");
      assert.deepEqual(outcomes(detail.assessment), outcomes(RULES.assess(ALMELO.dossier, { asOf: "2025-06-30" })));
      assert.deepEqual(detail.faults, []);

      await page.getByRole("textbox").first().fill("Anders");
      await page.waitForTimeout(300);
      const [, change] = (await told()).findLast((/** @type {any[]} */ [name]) => name === "kansrijk-change");
      assert.equal(change.dossier.name, "Anders");
    });
  } finally {
    await site.close();
  }
});
