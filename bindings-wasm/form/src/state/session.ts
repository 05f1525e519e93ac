import {
  type Assessment,
  type Diagnostic,
  type DossierData,
  type Json,
  KansrijkError,
  type Language,
  type Questionnaire,
  type RuleSet,
  type Subject,
} from "kansrijk";
import { withAt } from "./path.js";

/** How long typing has to rest before the answers are assessed, in milliseconds. */
const REST = 120;

/** What can be changed about how a session speaks. */
export interface Speech {
  rules?: RuleSet;
  lang?: Language;
  asOf?: string | undefined;
}

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
  /** The last dossier that the core did not refuse, under a name: what the assessment is of. */
  #sound: DossierData | undefined;
  #assessment: Assessment | undefined;
  #faults: readonly Diagnostic[] = [];
  /** What was filled in about another subject, before a rule set about this one was chosen. */
  readonly #others = new Map<Subject, DossierData>();
  /** What stands in fields and is no value, by path: a date half typed. It is not in the dossier. */
  readonly #unread = new Map<string, string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(rules: RuleSet, lang: Language, asOf?: string) {
    super();
    this.#rules = rules;
    this.#lang = lang;
    this.#asOf = asOf;
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

  /** Whether the assessment is of before: what is filled in now is not sound, or a field holds no value. */
  get behind(): boolean {
    return this.#faults.length > 0 || this.#unread.size > 0;
  }

  /** The date to assess for: the one asked for, else the one that the dossier describes, else today. */
  get asOf(): string | undefined {
    return this.asOfFor(this.#dossier);
  }

  /** The same, for another dossier. */
  asOfFor(dossier: DossierData): string | undefined {
    return this.#asOf ?? (dossier.described_on == null ? today() : undefined);
  }

  /** A dossier of which nothing is known yet. */
  empty(): DossierData {
    return { subject: this.#questionnaire.subject, name: "" };
  }

  /** Whether nothing is filled in. */
  get isEmpty(): boolean {
    return this.#unread.size === 0 && JSON.stringify(this.#dossier) === JSON.stringify(this.empty());
  }

  /**
   * The dossier under a name: the one given, else what its subject is called. The core refuses one without a name, and a
   * form that asks for a name first would help nobody.
   */
  get named(): DossierData {
    return this.#dossier.name ? this.#dossier : { ...this.#dossier, name: this.#questionnaire.subject_label };
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

  /** Changes the language, the rule set or the date; the answers stay. What is as it was costs nothing. */
  speak(change: Speech): void {
    const rules = change.rules ?? this.#rules;
    const lang = change.lang ?? this.#lang;
    const asOf = "asOf" in change ? change.asOf : this.#asOf;
    if (rules === this.#rules && lang === this.#lang && asOf === this.#asOf) {
      return;
    }
    const otherWords = rules !== this.#rules || lang !== this.#lang;
    [this.#rules, this.#lang, this.#asOf] = [rules, lang, asOf];
    if (otherWords) {
      this.#questionnaire = rules.questionnaire(lang);
      this.#turnTo(this.#questionnaire.subject);
    }
    // First the outcomes: no element may draw the words of one language around the outcomes of another.
    this.assess();
    this.#tell("words");
  }

  /** Assesses at once what is filled in now. */
  assess(): void {
    clearTimeout(this.#waiting);
    const dossier = this.named;
    try {
      this.#assessment = this.#ask(dossier);
      this.#sound = dossier;
      this.#faults = [];
    } catch (refused) {
      this.#faults = faultsOf(refused);
      this.#assessment = this.#askAgain();
    }
    this.#tell("assessed");
  }

  #ask(dossier: DossierData): Assessment {
    return this.#rules.assess(dossier, { asOf: this.asOfFor(dossier), lang: this.#lang });
  }

  /** The assessment of the last sound dossier, in the language of now and by the rule set of now. */
  #askAgain(): Assessment | undefined {
    try {
      return this.#sound && this.#ask(this.#sound);
    } catch (refused) {
      faultsOf(refused);
      return undefined;
    }
  }

  /** Answers are about a subject. Those about another wait until a rule set asks for them again. */
  #turnTo(subject: Subject): void {
    if (this.#dossier.subject === subject) {
      return;
    }
    this.#others.set(this.#dossier.subject, this.#dossier);
    this.#unread.clear();
    this.#sound = undefined;
    this.#dossier = this.#others.get(subject) ?? this.empty();
    this.#tell("opened");
    this.#tell("answers");
  }

  #tell(what: "answers" | "assessed" | "words" | "opened"): void {
    this.dispatchEvent(new Event(what));
  }
}

/** What the core refuses; what is no refusal is a mistake of ours, and goes on. */
function faultsOf(refused: unknown): readonly Diagnostic[] {
  if (!(refused instanceof KansrijkError)) {
    throw refused;
  }
  return refused.diagnostics;
}

/** The date here, as files write it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
