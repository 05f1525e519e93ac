// The same work in Rust: a process that does it on request and says how long it took.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A running `pace`; `tests/src/bin/pace` describes what it can be asked. */
export class Pace {
  #process;
  #lines;

  /** @param {string} program */
  constructor(program) {
    this.#process = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  close() {
    this.#process.stdin.end();
  }

  /** @returns {Promise<import("./engines/engine.js").Words>} what the tables of the rules come to */
  async words() {
    return JSON.parse((await this.#ask("words"))[0] ?? "");
  }

  /**
   * Generated dossiers.
   *
   * @param {number} count
   */
  dossiers(count) {
    return this.#ask(`dossiers ${count}`, count);
  }

  /**
   * Of each of them the lowest and the highest degree of every requirement: 0 no, 1 partly, 2 yes.
   *
   * @param {number} count
   */
  async bounds(count) {
    const lines = await this.#ask(`bounds ${count}`, count);
    return lines.map((line) => line.split(/ |\.\./).map((degree) => ["no", "partly", "yes"].indexOf(degree)));
  }

  /**
   * Their assessments, as JSON.
   *
   * @param {number} count
   */
  assessments(count) {
    return this.#ask(`assessments ${count}`, count);
  }

  /**
   * The nanoseconds that a dossier takes from JSON to the JSON of its assessment: of processor where the system tells, else of
   * the clock.
   *
   * @param {number} count
   */
  async assessJson(count) {
    const before = this.#onProcessor();
    const [answer] = await this.#ask(`assess json ${count}`);
    const after = this.#onProcessor();
    return (before === undefined || after === undefined ? Number(answer) : after - before) / count;
  }

  /** The nanoseconds that it has run. */
  #onProcessor() {
    const file = `/proc/${this.#process.pid}/schedstat`;
    return existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[0]) : undefined;
  }

  /**
   * @param {string} request
   * @param {number} [count] of lines in the answer
   */
  async #ask(request, count = 1) {
    this.#process.stdin.write(`${request}\n`);
    const lines = [];
    while (lines.length < count) {
      const { value, done } = await this.#lines.next();
      if (done) {
        throw new Error(`no answer to \`${request}\``);
      }
      lines.push(value);
    }
    return lines;
  }
}
