// Every state of the form, in both languages, by axe: WCAG 2.2 AA and good practice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, ALMELO, asked, fill, pages, section, settled } from "./form.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();

/** What a file with an earlier dossier holds. */
const file = (/** @type {unknown} */ dossier, name = "vorig-jaar.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof dossier === "string" ? dossier : JSON.stringify(dossier)),
});

/** @param {Page} page @param {string} label @param {ReturnType<typeof file>} contents */
async function choose(page, label, contents) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: label }).last().click(),
  ]);
  await chooser.setFiles(contents);
  await settled(page);
}

const HALF = { ...ALMELO.dossier, described_on: undefined, partners: [{ kind: ["midwife"] }, { name: "X", kind: ["jgz"] }] };

/** @type {{ [state: string]: (page: Page, lang: "nl" | "en") => Promise<unknown> }} */
const STATES = {
  empty: async () => undefined,
  filled: (page) => fill(page, ALMELO.dossier),
  "everything unfolded": async (page) => {
    await fill(page, ALMELO.dossier);
    await page
      .locator("kansrijk-form")
      .evaluate((form) => form.shadowRoot?.querySelectorAll("details").forEach((one) => (one.open = true)));
  },
  "a list to choose from open": async (page, lang) => {
    await section(page, "partners", lang).getByRole("combobox").first().pressSequentially("in");
    await section(page, "partners", lang).getByRole("option").first().waitFor();
  },
  "something wrong": async (page, lang) => {
    await fill(page, { ...HALF, municipalities: ["Almelo"] });
    const field = page.getByRole("textbox", { name: label(lang, "described_on") });
    await field.fill("gisteren");
    await field.blur();
    await page.getByText(asked(lang).words.trouble.heading).first().waitFor();
  },
  "no answer known, and none there": async (page, lang) => {
    await section(page, "goals", lang).getByRole("radio").last().check();
    await section(page, "documents", lang).getByRole("radio").nth(1).check();
  },
  comparing: async (page, lang) => {
    await fill(page, ALMELO.dossier);
    await choose(page, asked(lang).words.files.compare, file(HALF));
    await page.getByRole("table", { name: /./ }).last().waitFor();
  },
  "a file refused": async (page, lang) => {
    await choose(page, asked(lang).words.files.open, file({ subject: "coalition", name: "X", partnerz: 1 }));
    await page.locator(".said .faults").first().waitFor();
  },
  "asked whether to replace": async (page, lang) => {
    await fill(page, HALF);
    await choose(page, asked(lang).words.files.open, file(ALMELO.dossier));
    await page.getByRole("button", { name: asked(lang).words.files.yes_replace }).waitFor();
  },
};

/** @param {"nl" | "en"} lang @param {string} name */
const label = (lang, name) => {
  const field = asked(lang).about.find((one) => one.name === name);
  assert.ok(field, name);
  return field.question.text;
};

/** States in which much can go wrong, for want of room or of light. */
const HARD = ["everything unfolded", "a list to choose from open", "something wrong", "comparing"];

/** Contrast is the same in both languages, and what takes axe longest. */
const WAYS = /** @type {const} */ ([
  { name: "nl", lang: "nl", states: Object.keys(STATES), options: {} },
  { name: "en", lang: "en", states: Object.keys(STATES), options: {}, without: ["color-contrast"] },
  { name: "nl, narrow", lang: "nl", states: HARD, options: { viewport: { width: 320, height: 640 } } },
  {
    name: "en, narrow",
    lang: "en",
    states: HARD,
    options: { viewport: { width: 320, height: 640 } },
    without: ["color-contrast"],
  },
  { name: "nl, dark", lang: "nl", states: HARD, options: { colorScheme: "dark" } },
]);

for (const { name, lang, states, options, ...rest } of WAYS) {
  test(name, async (context) => {
    for (const state of states) {
      const reach = STATES[state];
      await context.test(state, () =>
        site.open(
          async (page) => {
            await reach?.(page, lang);
            await settled(page);
            await accessible(page, `${name}, ${state}`, "without" in rest ? rest.without : []);
            assert.equal(
              await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
              0,
              "one has to scroll sideways",
            );
          },
          { viewport: { width: 1280, height: 900 }, ...options, query: `?lang=${lang}` },
        ),
      );
    }
  });
}
