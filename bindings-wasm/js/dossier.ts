import type { DossierData, Subject } from "./contract.js";
import * as core from "./engine/kansrijk.js";
import { ask } from "./error.js";
import { toJson } from "./json.js";

/**
 * Everything that is known of one coalition, partnership or municipality, read once for as many assessments as one likes.
 *
 * ```js
 * const dossier = new Dossier({ subject: "coalition", name: "Voorbeeld", partners: [{ kind: "midwife" }] });
 * ```
 */
export class Dossier {
  readonly #core: core.Dossier;

  /**
   * @param source the dossier as an object, or its JSON text. Only for a text do faults have a line and a column.
   * @throws {KansrijkError} with all faults at once
   */
  constructor(source: DossierData | string);
  /** @internal */
  constructor(source: core.Dossier);
  constructor(source: DossierData | string | core.Dossier) {
    this.#core =
      typeof source === "string"
        ? ask(() => core.Dossier.fromJson(source, true))
        : source instanceof core.Dossier
          ? source
          : ask(() => core.Dossier.fromJson(toJson(source), false));
  }

  /** An id, to tell dossiers apart in a table. */
  get id(): string | undefined {
    return this.#core.id;
  }

  /** The name that readers see. */
  get name(): string {
    return this.#core.name;
  }

  /** What it is about. */
  get subject(): Subject {
    return this.#core.subject as Subject;
  }

  /** The date that the facts speak of: a day, a month or a year. */
  get describedOn(): string | undefined {
    return this.#core.describedOn;
  }

  /** The names of files with other dossiers, of which nothing is known until `withLinks` hands them over. */
  get links(): string[] {
    return this.#core.links;
  }

  /** The same dossier, with other dossiers in the place of the files that it links to, by the names of those files. */
  withLinks(files: Readonly<Record<string, Dossier | DossierData | string>>): Dossier {
    let linked = this.#core;
    for (const [file, other] of Object.entries(files)) {
      linked = linked.withLink(file, handle(other));
    }
    return new Dossier(linked);
  }

  /** The dossier as an object; `JSON.stringify` uses it. */
  toJSON(): DossierData {
    return JSON.parse(this.#core.toJson()) as DossierData;
  }

  /** @internal */
  static handle(dossier: Dossier): core.Dossier {
    return dossier.#core;
  }
}

/** What the core knows a dossier by. */
export function handle(dossier: Dossier | DossierData | string): core.Dossier {
  return Dossier.handle(dossier instanceof Dossier ? dossier : new Dossier(dossier));
}
