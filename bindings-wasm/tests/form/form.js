// The form on its page, from the installed package, as a person meets it.

import { AxeBuilder } from "@axe-core/playwright";
import { RuleSet } from "kansrijk";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve, visit } from "../chromium.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */
/** @typedef {import("kansrijk").DossierData} DossierData */
/** @typedef {"nl" | "en"} Language */
/** @typedef {import("kansrijk/form").KansrijkForm} KansrijkForm */

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** The case of Almelo, as all languages have it. */
export const ALMELO = JSON.parse(readFileSync(here("../../../tests/cases/minimale-eisen/almelo.json"), "utf8"));

/** What all these tests ask. */
export const RULES = RuleSet.builtin("minimale-eisen");

/**
 * The words that are on the screen, from where the form has them.
 *
 * @param {Language} [lang]
 */
export const asked = (lang = "nl") => RULES.questionnaire(lang);

/** WCAG 2.2 AA, and good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts a browser and a server for the tests of a file. */
export function pages() {
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  before(async () => {
    [browser, site] = await Promise.all([launch(), serve(here("../node_modules/kansrijk"))]);
  });
  after(() => Promise.all([browser.close(), site.close()]));

  return {
    /** @returns {string} */
    get address() {
      return `${site.address}form/index.html`;
    },
    get browser() {
      return browser;
    },
    /**
     * Opens the page with the form, and fails when anything goes wrong on it.
     *
     * @template T
     * @param {(page: Page) => Promise<T>} action
     * @param {import("playwright-core").BrowserContextOptions & { query?: string }} [options] of the page; `query` is of its address
     */
    open: (action, { query = "", ...options } = {}) =>
      visit(browser, `${site.address}form/index.html${query}`, async (page) => ready(page).then(() => action(page)), options),
  };
}

/** @param {Page} page */
export async function ready(page) {
  await page.locator("kansrijk-form h2").waitFor();
}

/**
 * Puts a dossier into the form as a page would.
 *
 * @param {Page} page
 * @param {unknown} dossier
 */
export async function fill(page, dossier) {
  await page.locator("kansrijk-form").evaluate((form, dossier) => void Object.assign(form, { dossier }), dossier);
  await settled(page);
}

/**
 * What is filled in now.
 *
 * @param {Page} page
 * @returns {Promise<any>}
 */
export const dossierOf = (page) => page.locator("kansrijk-form").evaluate((form) => /** @type {any} */ (form).dossier);

/**
 * Waits until what was filled in is assessed and drawn.
 *
 * @param {Page} page
 */
export async function settled(page) {
  await page.waitForTimeout(250);
}

/**
 * The section that asks something, by its path in a dossier.
 *
 * @param {Page} page
 * @param {string} path
 * @param {Language} [lang]
 */
export function section(page, path, lang = "nl") {
  const entry = asked(lang).entries.find((one) => one.path === path);
  assert.ok(entry, path);
  return page.getByRole("region", { name: entry.question.text, exact: true });
}

/**
 * Fails for whatever axe finds against WCAG 2.2 AA, or against good practice.
 *
 * @param {Page} page
 * @param {string} state
 * @param {readonly string[]} [without] rules of axe that are left out
 */
export async function accessible(page, state, without = []) {
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: TAGS, rules: { "target-size": { enabled: true }, ...off } })
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target}\n  ${failureSummary}`).join("\n")}`,
  );
  assert.equal(told.join("\n"), "", `${state}\n${told.join("\n")}`);
}

/** The findings of an assessment, without their words. */
export const outcomes = (/** @type {import("kansrijk").Assessment} */ assessment) =>
  assessment.findings.map(({ requirement, outcome, bounds }) => ({ requirement, outcome, bounds }));
