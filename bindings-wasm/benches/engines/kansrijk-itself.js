// Kansrijk, as its users call it.

import { Dossier, RuleSet } from "kansrijk";

const PLACE = { no: 0, partly: 1, yes: 2 };

/** @typedef {import("./engine.js").Engine} Engine */

/** @implements {Engine} */
export class Kansrijk {
  #rules = RuleSet.builtin("minimale-eisen");
  #options;
  #inFull;

  /**
   * @param {string} asOf
   * @param {boolean} inFull whole assessments; else rows, without a word
   */
  constructor(asOf, inFull) {
    this.#options = { asOf };
    this.#inFull = inFull;
    this.name = inFull ? "kansrijk, in full" : "kansrijk";
    const gives = inFull
      ? "whole assessments: reasons, what is missing, next steps and every sentence"
      : "outcomes, bounds, and how many facts are missing or disputed";
    this.remark = `gives ${gives}; checks every dossier`;
  }

  /** @param {string} text */
  prepare(text) {
    return new Dossier(text);
  }

  /** @param {Dossier} dossier */
  assess(dossier) {
    return this.#inFull ? this.#rules.assess(dossier, this.#options).findings : this.#rules.rows(dossier, this.#options);
  }

  /** @param {{ bounds: import("kansrijk").DegreeBounds }[]} rows */
  bounds(rows) {
    return rows.flatMap(({ bounds }) => [PLACE[bounds.at_least], PLACE[bounds.at_most]]);
  }
}
