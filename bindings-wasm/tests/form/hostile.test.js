// Names from a dossier are never markup, in no place, and no formula in a spreadsheet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asked, dossierOf, fill, pages, section, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();
const { about, words } = asked();

const NAMES = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "</style><svg onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
  "\u202Ednuor yaw rehto eht\u202C",
  '=HYPERLINK("https://example.org/?"&A1,"klik")',
  "+1+1",
  "@SUM(A1)",
  "-2+3",
  "\tcmd|' /C calc'!A0",
];

/** A dossier with a name in every place that takes a text. @param {string} name */
const hostile = (name) => ({
  subject: "coalition",
  name,
  described_on: "2024",
  note: name,
  evidence: { by: "document", source: name, note: name },
  partners: [
    { id: "a", name, kind: "midwife", evidence: { source: name, note: name } },
    { id: "b", name, kind: "social_team", part_of: "a" },
  ],
  agreements: [{ name, evidence: { source: name } }],
  documents: [{ name, type: "action_plan", status: "ready" }],
  goals: [{ name }],
  answers: {
    coalitie_breed_genoeg: {
      statements: [
        { value: "yes", evidence: { source: name } },
        { value: "no", evidence: { note: name } },
      ],
    },
  },
});

/** How many of each element there are in the form, its frame included. @param {Page} page */
const elements = (page) =>
  page.locator("kansrijk-form").evaluate((form) => {
    const roots = [
      form.shadowRoot,
      ...[...(form.shadowRoot?.querySelectorAll("iframe") ?? [])].map((frame) => frame.contentDocument),
    ];
    const all = roots.flatMap((root) => [...(root?.querySelectorAll("*") ?? [])]);
    return {
      strange: all.filter((one) => ["script", "img", "object", "embed", "base", "link"].includes(one.localName)).length,
      handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith("on"))).length,
      links: all.filter((one) => /^\s*(javascript|data):/i.test(one.getAttribute("href") ?? "")).length,
    };
  });

const HARMLESS = { strange: 0, handlers: 0, links: 0 };

/** @param {Page} page @param {string} label */
async function downloaded(page, label) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: label }).last().click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

for (const name of NAMES) {
  test(JSON.stringify(name), () =>
    site.open(async (page) => {
      await fill(page, hostile(name));
      await page
        .locator("kansrijk-form")
        .evaluate((form) => form.shadowRoot?.querySelectorAll("details").forEach((one) => (one.open = true)));
      assert.equal(await page.getByRole("textbox", { name: about[0]?.question.text ?? "" }).inputValue(), name);
      assert.deepEqual(await elements(page), HARMLESS);

      await page.getByRole("button", { name: words.files.print }).click();
      await page.frameLocator(".print-frame").locator("h1").first().waitFor({ state: "attached" });
      assert.deepEqual(await elements(page), HARMLESS);

      const table = await downloaded(page, words.files.save_table);
      const plain = (/** @type {string} */ text) => text.replace(/[\u202A-\u202E]/g, "").trim();
      assert.ok(
        cells(table.text).some((cell) => plain(cell).includes(plain(name))),
        "the name is in the table",
      );
      for (const cell of cells(table.text)) {
        assert.doesNotMatch(cell, /^\s*[=+@\t\r]/, cell);
        assert.doesNotMatch(cell, /^-(?!\d+$)/, cell);
      }
      const report = await downloaded(page, words.files.save_report);
      assert.doesNotMatch(report.text, /<script|<img|<svg onload|javascript:/i);
      for (const file of [table, report]) {
        assert.doesNotMatch(file.name, /[<>:"/\\|?*\u202A-\u202E\u2066-\u2069\p{Cc}]/u, file.name);
      }
    }),
  );
}

/** The cells of a table, without the quotes around them. @param {string} text */
function cells(text) {
  return [...text.replace(/^\uFEFF/, "").matchAll(/(?:^|[,;\r\n])(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

test("typed by hand as well", () =>
  site.open(async (page) => {
    const name = NAMES[0] ?? "";
    for (const field of about.filter(({ question }) => question.type === "text")) {
      await page.getByRole("textbox", { name: field.question.text }).fill(name);
    }
    const partners = section(page, "partners");
    await partners
      .getByRole("button", { name: asked().entries.find(({ path }) => path === "partners")?.list?.add ?? "", exact: true })
      .click();
    await partners.getByRole("textbox").first().fill(name);
    await settled(page);
    assert.equal((await dossierOf(page)).partners[0].name, name);
    assert.deepEqual(await elements(page), HARMLESS);
  }));
