// The watch over pages: that it misses nothing. Every other test in a browser leans on it.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, serve, STRICT, visit } from "../chromium.js";

/** What a page does that it should not, and what is said of it. */
const MISDEEDS = /** @type {const} */ ([
  ["eval", 'try { eval("1"); } catch {}', /the policy script-src/],
  ["a function from a text", 'try { new Function("1"); } catch {}', /the policy script-src/],
  ["a style in an attribute", 'document.body.setAttribute("style", "color: red");', /the policy style-src-attr/],
  ["a handler in an attribute", 'document.body.innerHTML = "<img src=x:y onerror=alert(1)>";', /the policy script-src-attr/],
  ["another server", 'fetch("https://example.org/").catch(() => {});', /the policy connect-src/],
  ["an error", 'throw new Error("broken");', /broken/],
  ["a promise that nobody waits for", 'Promise.reject(new Error("broken"));', /broken/],
  ["an error in the console", 'console.error("broken");', /broken/],
  ["a file that is not there", 'fetch("none.json");', /404/],
  ["a dialog", 'alert("hello");', /dialog: hello/],
]);

const made = mkdtempSync(join(tmpdir(), "kansrijk-"));
const folder = join(made, "site");
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
  mkdirSync(folder);
  writeFileSync(join(made, "secret.txt"), "secret");
  symlinkSync(join(made, "secret.txt"), join(folder, "link.txt"));
  const scripts = new Map([["good", ""], ...MISDEEDS.map(([, script], number) => /** @type {const} */ ([`${number}`, script]))]);
  for (const [name, script] of scripts) {
    const tags = ["done", name].map((one) => `<script type="module" src="${one}.js"></script>`).join("");
    writeFileSync(join(folder, `${name}.html`), `<!doctype html><title>page</title><body>${tags}</body>`);
    writeFileSync(join(folder, `${name}.js`), script);
  }
  writeFileSync(join(folder, "done.js"), 'setTimeout(() => { document.title = "done"; }, 200);');
  [browser, site] = await Promise.all([launch(), serve(folder)]);
});

after(async () => {
  await Promise.all([browser.close(), site.close()]);
  rmSync(made, { recursive: true });
});

/** @param {import("playwright-core").Page} page */
const done = (page) => page.waitForFunction(() => document.title === "done");

test("a page without faults passes", async () => {
  assert.equal(await visit(browser, `${site.address}good.html`, async (page) => done(page).then(() => page.title())), "done");
});

for (const [number, [what, , told]] of MISDEEDS.entries()) {
  test(`a page fails for ${what}`, async () => {
    await assert.rejects(visit(browser, `${site.address}${number}.html`, done), told);
  });
}

test("a test that fails says what went wrong on the page", async () => {
  const fails = async (/** @type {import("playwright-core").Page} */ page) => {
    await done(page);
    throw new Error("nothing is there");
  };
  await assert.rejects(visit(browser, `${site.address}good.html`, fails), /nothing is there/);
  await assert.rejects(visit(browser, `${site.address}7.html`, fails), /nothing is there[^]*broken/);
});

test("the server gives its own files alone, with the policy", async () => {
  const answer = await fetch(`${site.address}good.html`);
  assert.deepEqual([answer.status, answer.headers.get("content-security-policy")], [200, STRICT]);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
  for (const path of ["%2e%2e/secret.txt", "..%2fsecret.txt", "link.txt", "", "none.html", "%00", "%ff"]) {
    assert.equal((await fetch(site.address + path)).status, 404, path);
  }
  assert.equal((await fetch(`${site.address}good.html`, { method: "POST" })).status, 404);
});
