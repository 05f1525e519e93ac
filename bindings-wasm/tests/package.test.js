// What the package offers, and what stands in it.

import { Dossier, RuleSet, assessAll, report, ruleSets, version } from "kansrijk";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("node_modules/kansrijk/", import.meta.url);
const description = JSON.parse(readFileSync(new URL("package.json", FOLDER), "utf8"));

/** @type {import("kansrijk").DossierData} */
const coalition = {
  subject: "coalition",
  name: "Coalitie Voorbeeld",
  described_on: "2025-03",
  partners: [{ kind: "midwife" }, { kind: "social_team" }],
};
const rules = RuleSet.builtin("minimale-eisen");

test("rule sets are known by what they are", () => {
  assert.equal(version(), description.version);
  const all = ruleSets();
  const own = all.find((one) => one.id === "minimale-eisen");
  assert.deepEqual(
    [own?.subject, own?.verdict, own?.title.en],
    ["coalition", "all_musts", "Minimum requirements for a local coalition"],
  );
  assert.equal(
    Object.values(own?.requirements ?? {}).reduce((sum, count) => sum + count, 0),
    rules.requirements.length,
  );
  assert.deepEqual(
    [rules.id, rules.version, rules.subject, rules.title("en")],
    [own?.id, own?.version, own?.subject, own?.title.en],
  );
  assert.notEqual(rules.about(), rules.about("en"));
  for (const one of all) {
    assert.deepEqual(JSON.parse(JSON.stringify(RuleSet.builtin(one.id))).id, one.id);
  }
});

test("a dossier is read once and written as it was", () => {
  const dossier = new Dossier(coalition);
  assert.deepEqual(
    [dossier.name, dossier.subject, dossier.describedOn, dossier.id],
    [coalition.name, "coalition", "2025-03", undefined],
  );
  const again = new Dossier(JSON.stringify(dossier));
  assert.deepEqual(again.toJSON(), dossier.toJSON());
  const [one, other] = [rules.assess(dossier), rules.assess(coalition)];
  assert.deepEqual(one, other);
  assert.equal(one.receipt.dossier, rules.assess(again).receipt.dossier);
  assert.deepEqual(coalition.partners, [{ kind: "midwife" }, { kind: "social_team" }], "what was handed over is left alone");
});

test("an assessment is a plain object", () => {
  const assessment = rules.assess(coalition, { asOf: "2024-06", lang: "en" });
  assert.equal(Object.getPrototypeOf(assessment), Object.prototype);
  assert.equal(assessment.as_of, "2024-06-30");
  assert.equal(assessment.lang, "en");
  assert.deepEqual(structuredClone(assessment), assessment);
  assert.equal(rules.assess(coalition).lang, "nl");
  assert.equal(rules.assess(coalition).as_of, "2025-03-31");
});

test("several rule sets give one list, and one report", () => {
  const applicable = RuleSet.applicable(coalition);
  assert.ok(applicable.length > 5 && applicable.every((one) => one.subject === "coalition"));
  const all = assessAll(applicable, coalition);
  assert.deepEqual(
    all.map((one) => one.rule_set.id),
    applicable.map((one) => one.id),
  );
  assert.deepEqual(all[0], rules.assess(coalition));
  // A list that was handed over can be used again.
  assert.deepEqual(assessAll(applicable, coalition), all);
  const page = report("html", applicable, coalition, { lang: "en" });
  assert.match(page, /^<!doctype html>/);
  assert.ok(all.every((one) => page.includes(one.rule_set.id)));
});

test("reports are documents for people, in which nothing of a dossier is markup or a formula", () => {
  const name = "=1+1<script>alert(1)</script>";
  const hostile = { ...coalition, name };
  for (const format of /** @type {const} */ (["html", "fragment", "markdown", "text", "csv"])) {
    const written = report(format, rules, hostile);
    assert.ok(written.length > 500, format);
    assert.equal(written, report(format, [rules], hostile));
    if (format !== "text") {
      assert.ok(!written.includes("<script>") || format === "csv", format);
    }
  }
  assert.ok(report("csv", rules, hostile).includes("'=1+1"));
});

test("rule sets of one's own may refer to others", () => {
  const own = new RuleSet({
    id: "eigen",
    version: "1.0.0",
    subject: "partnership",
    standing: "advice",
    verdict: "none",
    title: { nl: "Eigen", en: "Own" },
    about: { nl: "Eigen", en: "Own" },
    requirements: [
      {
        id: "een",
        obligation: "must",
        title: { nl: "Een", en: "One" },
        expect: { some: "coalitions", where: { verdict: "minimale-eisen" } },
        citations: ["L10.1"],
      },
    ],
  });
  const other = new RuleSet({ ...rules.toJSON(), requirements: rules.toJSON().requirements?.slice(0, 1) ?? [] });
  /** @type {import("kansrijk").DossierData} */
  const region = { subject: "partnership", name: "Regio", described_on: "2025-03", coalitions: [{ dossier: "noord.json" }] };
  const dossier = new Dossier(region);
  assert.deepEqual(dossier.links, ["noord.json"]);
  const linked = dossier.withLinks({ "noord.json": coalition });
  assert.deepEqual([linked.links, dossier.links], [[], ["noord.json"]]);
  const outcome = (/** @type {RuleSet} */ set, /** @type {Dossier} */ of) => set.assess(of).findings[0]?.outcome;
  assert.deepEqual([outcome(own, dossier), outcome(own, linked)], ["unknown", "unknown"]);
  assert.equal(outcome(own.withRuleSets(other), linked), "met");
  // What was handed over can be used again.
  assert.equal(other.requirements.length, 1);
});

test("a form can be drawn from what a rule set asks", () => {
  const [nl, en] = [rules.questionnaire(), rules.questionnaire("en")];
  assert.deepEqual([nl.lang, en.lang], ["nl", "en"]);
  assert.deepEqual(
    nl.entries.map((entry) => entry.path),
    en.entries.map((entry) => entry.path),
  );
  const paths = nl.entries.map((entry) => entry.path);
  const asked = rules.assess({ subject: "coalition", name: "X" }, { asOf: "2025" }).findings.flatMap((one) => one.missing);
  assert.ok(asked.length > 5 && asked.every((one) => paths.includes(one.path)));
});

test("it says what it is, and names no mirror", () => {
  assert.deepEqual([description.name, description.type, description.license], ["kansrijk", "module", "MIT OR Apache-2.0"]);
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  for (const file of ["node.js", "browser.js", "browser.d.ts", "contract.d.ts", "README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    assert.ok(files.includes(file), file);
  }
  const lock = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
  assert.ok(!lock.includes('"resolved"'));
});

test("it needs no network and no evaluation of texts", () => {
  const script = `
    globalThis.fetch = () => { throw new Error("the network was used"); };
    const { RuleSet } = await import("kansrijk");
    const coalition = ${JSON.stringify(coalition)};
    console.log(RuleSet.builtin("minimale-eisen").assess(coalition).findings[0].outcome);
  `;
  const here = fileURLToPath(new URL(".", import.meta.url));
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
  assert.equal(execFileSync(process.execPath, flags, { cwd: here, encoding: "utf8" }), "met\n");
  for (const file of ["api.js", "browser.js", "node.js", "rule-set.js", "dossier.js", "engine/kansrijk.js"]) {
    const source = readFileSync(new URL(file, FOLDER), "utf8");
    assert.ok(!/\beval\(|new Function\(|SharedArrayBuffer\(/.test(source), file);
  }
});

test("the examples of the README work", async () => {
  const readme = readFileSync(new URL("README.md", FOLDER), "utf8");
  const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1] ?? "");
  assert.ok(examples.length > 0);
  const here = fileURLToPath(new URL(".", import.meta.url));
  for (const example of examples) {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", example], { cwd: here, encoding: "utf8" });
    const expected = [...example.matchAll(/console\.log\(.*\); *\/\/ (.*)/g)].map((match) => match[1]);
    assert.deepEqual(printed.trimEnd().split("\n"), expected, example);
  }
});

test("rows say what an assessment finds", () => {
  for (const { id, subject } of ruleSets()) {
    const set = RuleSet.builtin(id);
    /** @type {import("kansrijk").DossierData} */
    const dossier = { subject, name: "Voorbeeld", described_on: "2025-03", partners: [{ kind: "midwife" }], documents: [] };
    const found = set.assess(dossier).findings.map(({ requirement, applies, outcome, bounds, missing, disputed, timing }) => ({
      ...{ requirement, applies, outcome, bounds, missing: missing.length, disputed: disputed.length },
      ...(timing ? { timing: timing.timing } : {}),
    }));
    assert.deepEqual(set.rows(dossier), found, id);
  }
});
