// Refusals are errors with all faults as data; mistakes in a call are the errors that JavaScript has for them.

import { assessAll, Dossier, KansrijkError, report, RuleSet } from "kansrijk";
import assert from "node:assert/strict";
import { test } from "node:test";

const rules = RuleSet.builtin("minimale-eisen");
/** @type {import("kansrijk").DossierData} */
const coalition = { subject: "coalition", name: "Coalitie Voorbeeld", described_on: "2025-03" };

/**
 * @param {() => unknown} refused
 * @returns {KansrijkError}
 */
function refusal(refused) {
  try {
    refused();
  } catch (error) {
    assert.ok(error instanceof KansrijkError, `${error}`);
    return error;
  }
  return assert.fail("nothing was refused");
}

test("a text is refused with all faults, each with its place", () => {
  const error = refusal(
    () => new Dossier('{"subject": "coalition", "name": "X",\n "partners": [{"kind": "verloskundig"}],\n "goalz": []}'),
  );
  assert.ok(error instanceof Error);
  assert.equal(error.name, "KansrijkError");
  assert.deepEqual(
    error.diagnostics.map(({ code, path, line, column, length }) => [code, path, line, column, length]),
    [
      ["D012", "partners[0].kind", 2, 24, 14],
      ["D003", "goalz", 3, 2, 7],
    ],
  );
  assert.equal(error.diagnostics[0]?.severity, "error");
  assert.deepEqual([error.code, error.path, error.line, error.column], ["D012", "partners[0].kind", 2, 24]);
  assert.match(error.help[0] ?? "", /did you mean `midwife`/);
  assert.match(error.message, /partners\[0\]\.kind/);
  assert.match(error.stack ?? "", /errors\.test\.js/);
});

test("an object is refused without places in a text that nobody wrote", () => {
  const partners = /** @type {any} */ ([{ kind: "verloskundig" }]);
  const error = refusal(() => rules.assess({ ...coalition, partners }));
  assert.deepEqual([error.code, error.path, error.line, error.column], ["D012", "partners[0].kind", undefined, undefined]);
  assert.ok(error.diagnostics.every((fault) => !("line" in fault) && !("length" in fault)));
});

test("what only an assessment finds has its place too", () => {
  const text = '{"subject": "coalition", "name": "X", "described_on": "2025",\n "answers": {"coalitie_breed_genoeg": 3}}';
  assert.deepEqual(where(refusal(() => rules.assess(text))), ["D013", "answers.coalitie_breed_genoeg", 2]);
  const object = JSON.parse(text);
  assert.deepEqual(where(refusal(() => rules.assess(object))), ["D013", "answers.coalitie_breed_genoeg", undefined]);
  assert.deepEqual(where(refusal(() => assessAll([rules], text))), ["D013", "answers.coalitie_breed_genoeg", 2]);
  assert.deepEqual(where(refusal(() => report("html", rules, text))), ["D013", "answers.coalitie_breed_genoeg", 2]);
});

/** @param {KansrijkError} error */
function where(error) {
  return [error.code, error.path, error.line];
}

test("a rule set is refused as a dossier is", () => {
  assert.equal(refusal(() => RuleSet.builtin("minimale-eis")).help[0], "did you mean `minimale-eisen`?");
  const rule = '{"id": "x", "version": "1.0.0"}';
  assert.ok(refusal(() => new RuleSet(rule)).diagnostics.every((fault) => fault.code.startsWith("R") && fault.line === 1));
});

test("what is about something else, or has no date, is refused", () => {
  assert.equal(refusal(() => rules.assess({ subject: "municipality", name: "X", described_on: "2025" })).path, "subject");
  assert.equal(refusal(() => rules.assess({ subject: "coalition", name: "X" })).code, "A001");
});

test("a mistake in the call is no refusal of a document", () => {
  const wrong = /** @type {any} */ (rules);
  assert.throws(() => wrong.assess(coalition, { asOf: "gisteren" }), {
    name: "RangeError",
    message: /^asOf: `gisteren` is no date/,
  });
  assert.throws(() => wrong.assess(coalition, { lang: "fr" }), {
    name: "RangeError",
    message: "lang is one of nl, en, and this is `fr`",
  });
  assert.throws(() => report(/** @type {any} */ ("pdf"), rules, coalition), { name: "RangeError", message: /format is one of/ });
  assert.throws(() => wrong.assess(coalition, { asOf: new Date(2025, 1, 1) }), { name: "TypeError", message: /time zone/ });
  assert.throws(() => wrong.title("fr"), { name: "RangeError" });
  assert.throws(() => wrong.questionnaire({ lang: "nl" }), {
    name: "TypeError",
    message: "lang: expected a text, and this is object",
  });
  assert.throws(() => RuleSet.builtin(/** @type {any} */ (undefined)), { name: "TypeError", message: /^id: / });
  assert.throws(() => report(/** @type {any} */ (null), rules, coalition), { name: "TypeError", message: /^format: .* null$/ });
});

test("what JSON would change in silence is refused with its path", () => {
  const circle = /** @type {any} */ ({ ...coalition });
  circle.partners = [circle];
  /** @type {[unknown, RegExp][]} */
  const values = [
    [NaN, /^leads\[0\]\.hours_per_week: .* the number NaN$/],
    [10n, /^leads\[0\]\.hours_per_week: .* a bigint$/],
    [new Date(0), /a Date; on which day/],
    [new Map(), /a Map$/],
    [() => 3, /a function$/],
  ];
  for (const [hours_per_week, message] of values) {
    const dossier = /** @type {any} */ ({ ...coalition, leads: [{ hours_per_week }] });
    assert.throws(() => new Dossier(dossier), { name: "TypeError", message });
  }
  assert.throws(() => new Dossier(circle), { name: "TypeError", message: /^partners\[0\]: .* holds itself$/ });
  // What is left out is unknown, and said to be so by nobody.
  assert.deepEqual(new Dossier(/** @type {any} */ ({ ...coalition, leads: undefined })).toJSON(), coalition);
});

test("the same object may stand in two places", () => {
  const evidence = /** @type {const} */ ({ by: "project_lead" });
  const dossier = new Dossier({
    ...coalition,
    partners: [
      { kind: "midwife", evidence },
      { kind: "social_team", evidence },
    ],
  });
  assert.equal(rules.assess(dossier).findings[0]?.outcome, "met");
});

test("texts that are no JSON, or too large, are refused", () => {
  assert.match(refusal(() => new Dossier("")).code, /^F/);
  assert.match(refusal(() => new Dossier("{")).code, /^F/);
  assert.match(refusal(() => new Dossier("[".repeat(100_000))).code, /^F/);
  assert.match(refusal(() => new Dossier(" ".repeat(30_000_000))).code, /^F/);
  assert.throws(() => new Dossier(/** @type {any} */ (undefined)), TypeError);
});
