import {
  type Assessment,
  type Diagnostic,
  type DossierData,
  type Json,
  KansrijkError,
  type Language,
  type Questionnaire,
  type RuleSet,
} from "kansrijk";
import { withAt } from "./path.js";

/** How long typing has to rest before the answers are assessed, in milliseconds. */
const REST = 120;

/**
 * What is being filled in, and what the core says of it. Elements read it and show it; they change it by `set` and
 * `replace` alone. It tells `answers` when the dossier changed, `assessed` when there is a new assessment or refusal, and
 * `words` when the language or the rule set changed, and `opened` before another dossier comes in the place of this one.
 */
export class Session extends EventTarget {
  #rules: RuleSet;
  #lang: Language;
  #asOf: string | undefined;
  #questionnaire: Questionnaire;
  #dossier: DossierData;
  #assessment: Assessment | undefined;
  #faults: readonly Diagnostic[] = [];
  /** What stands in fields and is no value, by path: a date half typed. It is not in the dossier. */
  readonly #unread = new Map<string, string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(rules: RuleSet, lang: Language) {
    super();
    this.#rules = rules;
    this.#lang = lang;
    this.#questionnaire = rules.questionnaire(lang);
    this.#dossier = this.empty();
    this.assess();
  }

  get rules(): RuleSet {
    return this.#rules;
  }

  get lang(): Language {
    return this.#lang;
  }

  get questionnaire(): Questionnaire {
    return this.#questionnaire;
  }

  /** The dossier as it is filled in; never changed in place. */
  get dossier(): DossierData {
    return this.#dossier;
  }

  /** Of the last dossier that was sound. */
  get assessment(): Assessment | undefined {
    return this.#assessment;
  }

  /** What the core refuses in the dossier as it is now. */
  get faults(): readonly Diagnostic[] {
    return this.#faults;
  }

  /** What stands in fields and is no value: what is wrong, by path. */
  get unread(): ReadonlyMap<string, string> {
    return this.#unread;
  }

  /** The date to assess for: the one asked for, else the one that the dossier describes, else today. */
  get asOf(): string | undefined {
    return this.#asOf ?? (this.#dossier.described_on == null ? today() : undefined);
  }

  /** A dossier of which nothing is known yet. */
  empty(): DossierData {
    return { subject: this.#questionnaire.subject, name: "" };
  }

  /** Whether anything is filled in. */
  get isEmpty(): boolean {
    return JSON.stringify(this.#dossier) === JSON.stringify(this.empty());
  }

  /** Puts a value at a path; without a value, what stood there goes. */
  set(path: string, value: Json | undefined): void {
    this.#unread.delete(path);
    this.replace(withAt(this.#dossier, path, value));
  }

  /** Says that what stands in a field is no value. The dossier keeps what it had there. */
  cannotRead(path: string, why: string): void {
    this.#unread.set(path, why);
    this.#tell("assessed");
  }

  /** What stands in a field is a value again, or nothing. */
  canRead(path: string): void {
    if (this.#unread.delete(path)) {
      this.#tell("assessed");
    }
  }

  /** What could not be read moves along with its field: to another path, or away with it. */
  moveUnread(path: (from: string) => string | undefined): void {
    const all = [...this.#unread];
    this.#unread.clear();
    for (const [from, why] of all) {
      const to = path(from);
      if (to !== undefined) {
        this.#unread.set(to, why);
      }
    }
  }

  /** Puts another dossier in the place of this one. */
  replace(dossier: DossierData): void {
    this.#dossier = dossier;
    this.#tell("answers");
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.assess(), REST);
  }

  /** Puts an opened or an empty dossier in the place of this one: nothing of this one remains. */
  open(dossier: DossierData): void {
    this.#unread.clear();
    this.#tell("opened");
    this.replace(dossier);
    this.assess();
  }

  /** Changes the language, the rule set or the date; the answers stay. */
  speak(change: { rules?: RuleSet; lang?: Language; asOf?: string | undefined }): void {
    this.#rules = change.rules ?? this.#rules;
    this.#lang = change.lang ?? this.#lang;
    this.#asOf = "asOf" in change ? change.asOf : this.#asOf;
    this.#questionnaire = this.#rules.questionnaire(this.#lang);
    this.#tell("words");
    this.assess();
  }

  /** Assesses at once what is filled in now. */
  assess(): void {
    clearTimeout(this.#waiting);
    try {
      this.#assessment = this.#rules.assess(this.#named(), { asOf: this.asOf, lang: this.#lang });
      this.#faults = [];
    } catch (refused) {
      if (!(refused instanceof KansrijkError)) {
        throw refused;
      }
      this.#faults = refused.diagnostics;
    }
    this.#tell("assessed");
  }

  /** The dossier under a name: the one given, else what its subject is called. A form that asks for a name first would help nobody. */
  #named(): DossierData {
    return this.#dossier.name ? this.#dossier : { ...this.#dossier, name: this.#questionnaire.subject_label };
  }

  #tell(what: "answers" | "assessed" | "words" | "opened"): void {
    this.dispatchEvent(new Event(what));
  }
}

/** The date here, as files write it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
