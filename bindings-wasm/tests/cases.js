// The shared cases: one file a case, run by every language. Their format is described in `tests/cases/README.md`.

import { Dossier, KansrijkError, RuleSet, version } from "kansrijk";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compare } from "./comparison.js";

/** @typedef {import("kansrijk").Json} Json */
/** @typedef {{ [key: string]: Json } | (string | { times: number, text: string })[]} Document */
/** @typedef {(document: Document) => any} Give how a document is given to the package: as a text or as an object */
/**
 * @typedef {object} Content
 * @property {string} about
 * @property {string | Document} rule_set
 * @property {Document} [dossier]
 * @property {string} [as_of]
 * @property {"nl" | "en"} [lang]
 * @property {Json} [expect]
 * @property {{ [key: string]: Json }[]} [refused]
 * @property {Document[]} [same_as]
 * @property {Document[]} [unlike]
 * @property {string} [canonical]
 * @property {boolean} [golden]
 */

export const FOLDER = fileURLToPath(new URL("../../tests/cases/", import.meta.url));
export const GOLDEN = ".assessment.json";

const KEYS = ["about", "rule_set", "dossier", "as_of", "lang", "expect", "refused", "same_as", "unlike", "canonical", "golden"];

/** @returns {Case[]} all cases, by name */
export function allCases() {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json")).sort();
  return files.filter((file) => !file.endsWith(GOLDEN)).map((file) => new Case(file.replaceAll("\\", "/")));
}

export class Case {
  /** @param {string} file */
  constructor(file) {
    this.name = file.replace(/\.json$/, "");
    /** @type {Content} */
    this.content = JSON.parse(readFileSync(FOLDER + file, "utf8"));
    const other = Object.keys(this.content).filter((key) => !KEYS.includes(key));
    if (other.length > 0) {
      throw new Error(`${this.name}: a case has no \`${other[0]}\``);
    }
    if (!this.content.about?.trim() || (this.content.expect === undefined) === (this.content.refused === undefined)) {
      throw new Error(`${this.name}: a case has \`about\`, and either \`expect\` or \`refused\``);
    }
  }

  get isGolden() {
    return this.content.golden === true;
  }

  /** Whether any of its documents can be given as an object too. */
  get hasObjects() {
    const { rule_set, dossier, same_as = [], unlike = [] } = this.content;
    return [rule_set, dossier, ...same_as, ...unlike].some((one) => typeof one === "object" && !Array.isArray(one));
  }

  /**
   * What the package says of the case: an assessment, a refusal, or nothing where the rule set alone is accepted.
   *
   * @param {Give} give
   */
  answer(give) {
    try {
      return this.content.dossier === undefined ? void this.#rules(give) : this.#run(this.content.dossier, give);
    } catch (error) {
      if (error instanceof KansrijkError) {
        return error;
      }
      throw error;
    }
  }

  /**
   * Everything in which the answer differs from what is expected; empty when the case holds.
   *
   * @param {Give} give
   * @returns {string[]}
   */
  faults(give) {
    const { expect, refused } = this.content;
    const got = this.answer(give);
    if (got instanceof KansrijkError) {
      return refused === undefined ? [`refused:\n${got.message}`] : this.#refusal(refused, got);
    }
    if (got === undefined || refused !== undefined) {
      return ["expected a refusal, and there is none"];
    }
    const faults = [...compare(expect, json(got)), ...this.#others(got, give)];
    return this.isGolden ? faults.concat(this.#whole(got)) : faults;
  }

  /** @param {Give} give */
  #rules(give) {
    const rules = this.content.rule_set;
    return typeof rules === "string" ? RuleSet.builtin(rules) : new RuleSet(give(rules));
  }

  /**
   * @param {Document} dossier
   * @param {Give} give
   */
  #run(dossier, give) {
    const rules = this.#rules(give);
    return rules.assess(new Dossier(give(dossier)), { asOf: this.content.as_of, lang: this.content.lang });
  }

  /**
   * @param {import("kansrijk").Assessment} got
   * @param {Give} give
   * @returns {string[]}
   */
  #others(got, give) {
    const { same_as = [], unlike = [] } = this.content;
    const same = same_as.map((one) => text(this.#run(one, give)) === text(got));
    const other = unlike.map((one) => this.#run(one, give).receipt.dossier !== got.receipt.dossier);
    return [
      ...same.flatMap((holds, number) => (holds ? [] : [`same_as[${number}]: another assessment`])),
      ...other.flatMap((holds, number) => (holds ? [] : [`unlike[${number}]: the same hash`])),
    ];
  }

  /**
   * @param {{ [key: string]: Json }[]} expected
   * @param {KansrijkError} error
   */
  #refusal(expected, error) {
    // Without places the order of the faults is that of keys, which languages keep differently.
    const sort = expected.every((one) => one["line"] === undefined);
    const [wanted, actual] = [expected, error.diagnostics].map((faults) => {
      const all = /** @type {{ [key: string]: Json }[]} */ (JSON.parse(JSON.stringify(faults)));
      return sort ? all.sort((one, other) => (codeAndPath(one) < codeAndPath(other) ? -1 : 1)) : all;
    });
    const differences = compare(wanted, actual, "refused");
    return differences.length > 0 ? [...differences, `the refusal is:\n${error.message}`] : [];
  }

  /** @param {import("kansrijk").Assessment} got */
  #whole(got) {
    const expected = readFileSync(FOLDER + this.name + GOLDEN, "utf8").replace("kansrijk {version}", `kansrijk ${version()}`);
    const [wanted, lines] = [expected.split("\n"), `${text(got)}\n`.split("\n")];
    const place = Math.max(wanted.length, lines.length) && lines.findIndex((line, number) => line !== wanted[number]);
    const same = wanted.length === lines.length && place === -1;
    return same ? [] : [`${GOLDEN} differs, line ${place + 1}:\n  expected ${wanted[place]}\n  got      ${lines[place]}`];
  }
}

/**
 * The assessment as every language writes it.
 *
 * @param {import("kansrijk").Assessment} assessment
 */
export function text(assessment) {
  return JSON.stringify(assessment, null, 2);
}

/**
 * A document of a case as text: lines as they are, a map as JSON.
 *
 * @type {Give}
 */
export function asText(document) {
  if (!Array.isArray(document)) {
    return JSON.stringify(document);
  }
  const lines = document.flatMap((line) =>
    typeof line === "string"
      ? [line]
      : Array.from({ length: line.times }, (_, number) => line.text.replaceAll("{n}", String(number))),
  );
  return lines.join("\n");
}

/**
 * A map as the object that it is; lines, where the notation itself matters, as a text.
 *
 * @type {Give}
 */
export function asObject(document) {
  return Array.isArray(document) ? asText(document) : document;
}

/**
 * @param {unknown} value
 * @returns {Json}
 */
function json(value) {
  return JSON.parse(JSON.stringify(value));
}

/** @param {{ [key: string]: Json }} fault */
function codeAndPath(fault) {
  return `${fault["code"]} ${fault["path"]}`;
}
