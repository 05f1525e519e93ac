// The form knows no rule set: it draws each of them, and answers go from one to the other.

import { RuleSet, ruleSets } from "kansrijk";
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, ALMELO, asked, dossierOf, fill, pages, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();
const LANGUAGES = /** @type {const} */ (["nl", "en"]);

/** The checklist that is chosen on the page. @param {Page} page @param {"nl" | "en"} lang */
const choice = (page, lang) => page.getByRole("combobox", { name: asked(lang).words.asking.rule_set, exact: true });

for (const lang of LANGUAGES) {
  test(`every built-in rule set is drawn in full, ${lang}`, { timeout: 120_000 }, () =>
    site.open(
      async (page) => {
        for (const { id } of ruleSets()) {
          await choice(page, lang).selectOption(id);
          const questionnaire = RuleSet.builtin(id).questionnaire(lang);
          await page.getByRole("heading", { name: questionnaire.rule_set.title, exact: true }).waitFor();
          const sections = await page
            .locator("kansrijk-questions .entry")
            .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
          assert.deepEqual(
            sections,
            questionnaire.entries.map(({ question }) => question.text),
            id,
          );
          const points = await page
            .locator("kansrijk-outcome [data-requirement]")
            .evaluateAll((all) => all.map((one) => one.getAttribute("data-requirement")));
          assert.deepEqual(points.sort(), RuleSet.builtin(id).requirements.sort(), id);
        }
      },
      { query: `?lang=${lang}` },
    ),
  );
}

test("answers go along to another checklist about the same, and wait for one about something else", () =>
  site.open(async (page) => {
    await fill(page, ALMELO.dossier);
    const before = await dossierOf(page);
    await choice(page, "nl").selectOption("kartrekker");
    await settled(page);
    assert.deepEqual(await dossierOf(page), before);
    await choice(page, "nl").selectOption("gemeentepolis");
    await settled(page);
    assert.equal((await dossierOf(page)).subject, "municipality");
    await choice(page, "nl").selectOption("minimale-eisen");
    await settled(page);
    assert.deepEqual(await dossierOf(page), before);
  }));

test("a long checklist with groups, links and dossiers of others is accessible too", { timeout: 120_000 }, () =>
  site.open(
    async (page) => {
      await page
        .locator("kansrijk-form")
        .evaluate((form) => form.shadowRoot?.querySelectorAll("details").forEach((one) => (one.open = true)));
      await accessible(page, "basisprincipes-regionaal", ["color-contrast"]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    },
    { query: "?rules=basisprincipes-regionaal", viewport: { width: 320, height: 640 } },
  ),
);
