// Kansrijk, as its users call it.

import { Dossier, RuleSet } from "kansrijk";

const PLACE = { no: 0, partly: 1, yes: 2 };

/** @typedef {import("./engine.js").Engine} Engine */

/** @implements {Engine} */
export class Kansrijk {
  name = "kansrijk, in full";
  remark = "gives whole assessments: reasons, what is missing, next steps and every sentence; checks every dossier";
  #rules = RuleSet.builtin("minimale-eisen");
  #options;

  /** @param {string} asOf */
  constructor(asOf) {
    this.#options = { asOf };
  }

  /** @param {string} text */
  prepare(text) {
    return new Dossier(text);
  }

  /** @param {Dossier} dossier */
  assess(dossier) {
    return this.#rules.assess(dossier, this.#options);
  }

  /** @param {import("kansrijk").Assessment} assessment */
  bounds(assessment) {
    return assessment.findings.flatMap(({ bounds }) => [PLACE[bounds.at_least], PLACE[bounds.at_most]]);
  }
}

/** @implements {Engine} */
export class KansrijkRows {
  name = "kansrijk";
  remark = "gives outcomes, bounds, and how many facts are missing or disputed; checks every dossier";
  #rules = RuleSet.builtin("minimale-eisen");
  #options;

  /** @param {string} asOf */
  constructor(asOf) {
    this.#options = { asOf };
  }

  /** @param {string} text */
  prepare(text) {
    return new Dossier(text);
  }

  /** @param {Dossier} dossier */
  assess(dossier) {
    return this.#rules.rows(dossier, this.#options);
  }

  /** @param {import("kansrijk").Row[]} rows */
  bounds(rows) {
    return rows.flatMap(({ bounds }) => [PLACE[bounds.at_least], PLACE[bounds.at_most]]);
  }
}
