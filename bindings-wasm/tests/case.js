// A shared case, as `tests/cases/README.md` describes it. It knows nothing of Node or of browsers, so that it runs in both.

import { compare } from "./comparison.js";

/** @typedef {typeof import("kansrijk")} Package */
/** @typedef {import("kansrijk").Assessment} Assessment */
/** @typedef {import("kansrijk").KansrijkError} KansrijkError */
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

/** @typedef {{ name: string, content: Content, golden?: string | undefined }} CaseFile a case, and what it expects as a whole */

const KEYS = ["about", "rule_set", "dossier", "as_of", "lang", "expect", "refused", "same_as", "unlike", "canonical", "golden"];

export class Case {
  #kansrijk;
  #golden;

  /**
   * @param {Package} kansrijk
   * @param {CaseFile} file
   */
  constructor(kansrijk, { name, content, golden }) {
    this.#kansrijk = kansrijk;
    this.#golden = golden;
    this.name = name;
    this.content = content;
    const other = Object.keys(this.content).filter((key) => !KEYS.includes(key));
    if (other.length > 0) {
      throw new Error(`${this.name}: a case has no \`${other[0]}\``);
    }
    if (!this.content.about?.trim() || (this.content.expect === undefined) === (this.content.refused === undefined)) {
      throw new Error(`${this.name}: a case has \`about\`, and either \`expect\` or \`refused\``);
    }
    if ((golden !== undefined) !== this.isGolden) {
      throw new Error(`${this.name}: a whole assessment stands beside a case that is \`golden\``);
    }
  }

  /**
   * Everything that does not hold, with every document as a text and as an object. An error that is no refusal is a fault.
   *
   * @returns {string[]}
   */
  run() {
    try {
      return this.#run();
    } catch (error) {
      return [`an error: ${error instanceof Error ? error.stack : error}`];
    }
  }

  /** @returns {string[]} */
  #run() {
    const ofText = this.#answer(asText);
    const faults = this.#faults(ofText, asText);
    if (!this.#hasObjects) {
      return faults;
    }
    const ofObject = this.#answer(asObject);
    const same = this.#withoutPlaces(ofText) === this.#withoutPlaces(ofObject);
    const others = same ? [] : ["an object is answered otherwise than its text"];
    return [...faults, ...this.#faults(ofObject, asObject), ...others];
  }

  /** The answer to the byte: an assessment as every language writes it, or a refusal with all that it says. */
  told() {
    const answer = this.#answer(asText);
    const refused = answer instanceof this.#kansrijk.KansrijkError;
    return refused ? JSON.stringify([answer.message, answer.diagnostics], null, 2) : text(answer);
  }

  /**
   * The answer, where a refusal says nothing of places in a text and has the order of no text.
   *
   * @param {Assessment | KansrijkError | undefined} answer
   */
  #withoutPlaces(answer) {
    if (!(answer instanceof this.#kansrijk.KansrijkError)) {
      return text(answer);
    }
    const faults = answer.diagnostics.map(({ code, path, message, help }) => JSON.stringify({ code, path, message, help }));
    return faults.sort().join("\n");
  }

  get isGolden() {
    return this.content.golden === true;
  }

  /** Whether any of its documents can be given as an object too. */
  get #hasObjects() {
    const { rule_set, dossier, same_as = [], unlike = [] } = this.content;
    return [rule_set, dossier, ...same_as, ...unlike].some((one) => typeof one === "object" && !Array.isArray(one));
  }

  /**
   * What the package says of the case: an assessment, a refusal, or nothing where the rule set alone is accepted.
   *
   * @param {Give} give
   */
  #answer(give) {
    try {
      return this.content.dossier === undefined ? void this.#rules(give) : this.#assess(this.content.dossier, give);
    } catch (error) {
      if (error instanceof this.#kansrijk.KansrijkError) {
        return error;
      }
      throw error;
    }
  }

  /**
   * Everything in which the answer differs from what is expected; empty when the case holds.
   *
   * @param {Assessment | KansrijkError | undefined} got
   * @param {Give} give
   * @returns {string[]}
   */
  #faults(got, give) {
    const { expect, refused } = this.content;
    if (got instanceof this.#kansrijk.KansrijkError) {
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
    const { RuleSet } = this.#kansrijk;
    const rules = this.content.rule_set;
    return typeof rules === "string" ? RuleSet.builtin(rules) : new RuleSet(give(rules));
  }

  /**
   * @param {Document} dossier
   * @param {Give} give
   */
  #assess(dossier, give) {
    const rules = this.#rules(give);
    return rules.assess(new this.#kansrijk.Dossier(give(dossier)), { asOf: this.content.as_of, lang: this.content.lang });
  }

  /**
   * @param {Assessment} got
   * @param {Give} give
   * @returns {string[]}
   */
  #others(got, give) {
    const { same_as = [], unlike = [] } = this.content;
    const same = same_as.map((one) => text(this.#assess(one, give)) === text(got));
    const other = unlike.map((one) => this.#assess(one, give).receipt.dossier !== got.receipt.dossier);
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

  /** @param {Assessment} got */
  #whole(got) {
    const expected = (this.#golden ?? "").replace("kansrijk {version}", `kansrijk ${this.#kansrijk.version()}`);
    const [wanted, lines] = [expected.split("\n"), `${text(got)}\n`.split("\n")];
    const place = Math.max(wanted.length, lines.length) && lines.findIndex((line, number) => line !== wanted[number]);
    const same = wanted.length === lines.length && place === -1;
    return same
      ? []
      : [`the whole assessment differs, line ${place + 1}:\n  expected ${wanted[place]}\n  got      ${lines[place]}`];
  }
}

/**
 * The assessment as every language writes it; nothing for nothing.
 *
 * @param {Assessment | undefined} assessment
 */
function text(assessment) {
  return assessment === undefined ? "" : JSON.stringify(assessment, null, 2);
}

/**
 * A document of a case as text: lines as they are, a map as JSON.
 *
 * @type {Give}
 */
function asText(document) {
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
function asObject(document) {
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
