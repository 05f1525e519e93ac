// The coalition of Almelo, filled in as a person would who has the theme document on the table: with a mouse, and with a keyboard.

import { Dossier } from "kansrijk";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ALMELO, asked, dossierOf, outcomes, pages, ready, RULES, section, settled } from "./form.js";
import { keyboard, mouse } from "./hands.js";

/** @typedef {import("playwright-core").Page} Page */

const site = pages();
const { about, entries, vocabularies, words } = asked();
const { dossier: almelo } = ALMELO;

/** @param {string} name */
const question = (name) => about.find((one) => one.name === name)?.question.text ?? assert.fail(name);

/** @param {string} path */
const list = (path) => entries.find((one) => one.path === path)?.list ?? assert.fail(path);

/** @param {string} vocabulary @param {string} id */
const label = (vocabulary, id) =>
  vocabularies.find(({ name }) => name === vocabulary)?.words.find((word) => word.id === id)?.label ?? assert.fail(id);

/** @param {Page} page @param {string} requirement */
const outcome = (page, requirement) => page.locator(`[data-requirement="${requirement}"] .outcome-label`);

/** @param {Page} page @param {import("./hands.js").Hand} hand */
async function fillInAlmelo(page, hand) {
  await hand.write(page.getByRole("textbox", { name: question("name") }), almelo.name);
  await hand.write(page.getByRole("textbox", { name: question("municipalities") }), "GM0141");
  await hand.write(page.getByRole("textbox", { name: question("described_on") }), "2021-07");
  await hand.choose(page.getByRole("combobox", { name: question("evidence.by") }), label("roles", "document"));
  await hand.write(page.getByRole("textbox", { name: question("evidence.on") }), "2021-07");
  await hand.write(page.getByRole("textbox", { name: question("evidence.source") }), almelo.evidence.source);

  const partners = section(page, "partners");
  const kind = list("partners").fields.find(({ name }) => name === "kind")?.heading;
  const finder = partners.getByRole("combobox", { name: `${list("partners").add}: ${kind}` });
  for (const partner of almelo.partners) {
    const word = label("partner-kinds", partner.kind);
    await hand.find(finder, word.slice(0, 4), partners.getByRole("option", { name: word, exact: true }));
  }
  await hand.check(partners.getByRole("checkbox", { name: list("partners").open }));
  const names = partners.getByRole("textbox", { name: list("partners").fields[0]?.heading ?? "" });
  for (const [place, partner] of almelo.partners.entries()) {
    await hand.write(names.nth(place), partner.name);
  }

  const agreements = section(page, "agreements");
  await hand.press(agreements.getByRole("button", { name: list("agreements").add, exact: true }));
  await hand.write(agreements.getByRole("textbox").first(), almelo.agreements[0].name);
  await hand.check(agreements.getByRole("checkbox", { name: list("agreements").open }));
  await settled(page);
}

/** @param {Page} page @param {() => Promise<unknown>} act */
async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** @param {Page} page @param {() => Promise<unknown>} act @param {{ name: string, text: string }} file */
async function chosen(page, act, { name, text }) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

for (const [name, handOf] of Object.entries({ "with a mouse": mouse, "with a keyboard alone": keyboard })) {
  test(`Almelo ${name}`, { timeout: 240_000 }, () =>
    site.open(
      async (page) => {
        const hand = handOf(page);
        const { files, outcome: outcomeWords } = words;
        await fillInAlmelo(page, hand);
        assert.equal(await outcome(page, "medisch-en-sociaal").textContent(), outcomeWords.met);
        assert.equal(await outcome(page, "plan-van-aanpak").textContent(), outcomeWords.unknown);

        const filled = await dossierOf(page);
        assert.deepEqual(outcomes(RULES.assess(filled)), outcomes(RULES.assess(almelo)));
        assert.deepEqual(
          outcomes(await page.locator("kansrijk-form").evaluate((form) => /** @type {any} */ (form).assessment)),
          outcomes(RULES.assess(almelo)),
        );

        const saved = await downloaded(page, () => hand.press(page.getByRole("button", { name: files.save }).last()));
        assert.deepEqual(new Dossier(saved.text).toJSON(), new Dossier(filled).toJSON());

        await page.reload();
        await ready(page);
        assert.equal((await dossierOf(page)).name, "", "nobody said that anything may be kept");
        await chosen(page, () => hand.press(page.getByRole("button", { name: files.open }).first()), saved);
        await page.getByText(files.opened.replace("{file}", saved.name)).waitFor();
        assert.deepEqual(new Dossier(await dossierOf(page)).toJSON(), new Dossier(filled).toJSON());

        await hand.check(section(page, "answers.coalitie_breed_genoeg").getByRole("radio").first());
        await settled(page);
        assert.equal(await outcome(page, "breed").textContent(), outcomeWords.met);
        await chosen(page, () => hand.press(page.getByRole("button", { name: files.compare })), saved);
        const changed = page.getByRole("row", {
          name: RULES.assess(almelo).findings.find(({ requirement }) => requirement === "breed")?.title ?? "",
        });
        assert.match((await changed.innerText()).toLowerCase(), new RegExp(`${outcomeWords.unknown}[^]*${outcomeWords.met}`));

        await hand.press(page.getByRole("button", { name: files.print }));
        const report = page.frameLocator(".print-frame").locator("body");
        assert.match((await report.textContent()) ?? "", new RegExp(almelo.name));
        const file = await downloaded(page, () => hand.press(page.getByRole("button", { name: files.save_report })));
        assert.match(file.text, new RegExp(almelo.name));
        const paper = await page.context().newPage();
        await paper.setContent(file.text);
        const sheets = (await paper.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(sheets > 0 && sheets <= 4, `${sheets} sheets of A4`);
      },
      { acceptDownloads: true },
    ),
  );
}
