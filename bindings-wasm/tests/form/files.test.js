// Files that are no dossier: a clear message, and nothing that was filled in is lost.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ALMELO, asked, dossierOf, fill, outcomes, pages, RULES, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();
const { files, trouble } = asked().words;
const folder = mkdtempSync(join(tmpdir(), "kansrijk-"));
after(() => rmSync(folder, { recursive: true }));

const whole = JSON.stringify(ALMELO.dossier, null, 2);

/** Each with the words that are said of it, up to where they name the file or the line. */
const FILES = /** @type {const} */ ([
  ["50 MB of it", "groot.json", Buffer.alloc(50_000_000, "[1,2] "), trouble.too_large],
  ["a picture", "foto.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]), trouble.no_text],
  ["a text in another encoding", "oud.json", Buffer.from('{"name": "Caf\xe9"}', "latin1"), trouble.no_text],
  ["nothing", "leeg.json", Buffer.from(" \n"), trouble.empty],
  ["half written", "half.json", Buffer.from(whole.slice(0, whole.length / 2)), trouble.broken],
  ["half written YAML", "half.yaml", Buffer.from("subject: coalition\nname: [Almelo"), trouble.broken],
  ["a web page", "pagina.html", Buffer.from("<!doctype html><p>hallo: <b>"), trouble.refused],
  ["something else in JSON", "pakket.json", Buffer.from('{"name": "kansrijk", "version": "1.0.0"}'), trouble.refused],
  ["about something else", "gemeente.json", Buffer.from('{"subject": "municipality", "name": "Almelo"}'), trouble.other_subject],
  ["aliases without end", "bom.yaml", Buffer.from(bomb()), trouble.unreadable],
]);

function bomb() {
  const letters = "abcdefghi";
  return [...letters]
    .map(
      (letter, at) =>
        `${letter}: &${letter} [${Array(9)
          .fill(at === 0 ? "lol" : `*${letters[at - 1]}`)
          .join(",")}]`,
    )
    .join("\n");
}

/** @param {string} words @param {string} name */
const beginning = (words, name) => words.replace("{file}", name).split("{")[0]?.trim() ?? "";

/** @param {Page} page @param {string} path */
async function open(page, path) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: files.open }).first().click(),
  ]);
  await chooser.setFiles(path);
}

/** Drops a file on the form. @param {Page} page @param {string} name @param {string} text */
async function drop(page, name, text) {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([/** @type {string} */ (text)], /** @type {string} */ (name)));
      return transfer;
    },
    [name, text],
  );
  await page.locator("kansrijk-form h2").dispatchEvent("drop", { dataTransfer: data });
}

for (const [what, name, bytes, words] of FILES) {
  test(what, () =>
    site.open(async (page) => {
      await fill(page, ALMELO.dossier);
      const before = await dossierOf(page);
      writeFileSync(join(folder, name), bytes);
      await open(page, join(folder, name));
      const said = page.locator(".said").filter({ hasText: beginning(words, name) });
      await said.first().waitFor();
      assert.ok(await said.first().evaluate((place) => place.matches(":focus")), "who cannot see it hears it");
      assert.deepEqual(await dossierOf(page), before);
    }),
  );
}

test("a dossier that is dropped is opened after asking", () =>
  site.open(async (page) => {
    await fill(page, { subject: "coalition", name: "Iets anders" });
    await drop(page, "almelo.json", whole);
    await page.getByRole("button", { name: files.cancel }).click();
    assert.equal((await dossierOf(page)).name, "Iets anders");
    await drop(page, "almelo.json", whole);
    await page.getByRole("button", { name: files.yes_replace }).click();
    await settled(page);
    assert.equal((await dossierOf(page)).name, ALMELO.dossier.name);
  }));

test("YAML is opened too", () =>
  site.open(async (page) => {
    await drop(
      page,
      "almelo.yaml",
      readFileSync(fileURLToPath(new URL("../../../examples/almelo.yaml", import.meta.url)), "utf8"),
    );
    await page.getByText(files.opened.replace("{file}", "almelo.yaml")).waitFor();
    assert.deepEqual(outcomes(RULES.assess(await dossierOf(page))), outcomes(RULES.assess(ALMELO.dossier)));
  }));
