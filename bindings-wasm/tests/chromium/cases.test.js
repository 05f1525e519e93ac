// Runs the shared cases in Chromium, on a page that may do next to nothing: the same count as in every language, and the same
// bytes as in Node.

import * as kansrijk from "kansrijk";
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Case } from "../case.js";
import { caseFiles, Count } from "../case-files.js";
import { launch, serve, visit } from "../chromium.js";

/** @typedef {{ name: string, golden: boolean, faults: string[], told: string }} Answer */

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const files = caseFiles();
const folder = mkdtempSync(join(tmpdir(), "kansrijk-"));
// The page stands beside what it runs, as here.
mkdirSync(join(folder, "chromium"));
cpSync(here("../node_modules/kansrijk"), join(folder, "kansrijk"), { recursive: true, dereference: true });
for (const name of ["case.js", "comparison.js", "chromium/cases.html", "chromium/cases.js"]) {
  copyFileSync(here(`../${name}`), join(folder, name));
}
writeFileSync(join(folder, "chromium/cases.json"), JSON.stringify(files));

const count = new Count();
after(() => {
  rmSync(folder, { recursive: true });
  count.tell("chromium");
});

/** @returns {Promise<Answer[]>} what the page says of every case */
async function onThePage() {
  const [browser, site] = await Promise.all([launch(), serve(folder)]);
  try {
    return await visit(browser, `${site.address}chromium/cases.html`, async (page) => {
      const answers = await page.waitForFunction(() => /** @type {any} */ (globalThis).answers, undefined, { timeout: 300_000 });
      return answers.jsonValue();
    });
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

test("the shared cases in Chromium", async (context) => {
  const answers = await onThePage();
  assert.deepEqual(
    answers.map((one) => one.name),
    files.map((one) => one.name),
  );
  for (const [place, { name, golden, faults, told }] of answers.entries()) {
    await context.test(name, () => {
      const file = /** @type {import("../case.js").CaseFile} */ (files[place]);
      const all = faults.length > 0 || told === new Case(kansrijk, file).told() ? faults : ["not the bytes that Node gives"];
      count.add(golden, all.length > 0);
      assert.deepEqual(all, []);
    });
  }
});
