import { type Assessment, type DossierData, type FormWords, KansrijkError, report } from "kansrijk";
import type { Session } from "../state/session.js";
import { fill } from "../state/words.js";
import { download, fileName } from "./downloading.js";
import { Keeping } from "./keeping.js";
import { print } from "./printing.js";
import { type Fault, type Reading, read } from "./reading.js";

/** Where the user asked for something, and so where the answer stands: above the questions or below them. */
export type Place = "opening" | "closing";

/** What is said of what was asked; its words follow the language. */
export interface Notice {
  readonly place: Place;
  readonly kind: "ok" | "error";
  readonly say: (words: FormWords) => string;
  readonly faults: readonly Fault[];
}

/** What has to be answered before something that was filled in goes. */
export interface Doubt {
  readonly place: Place;
  readonly say: (words: FormWords) => string;
  readonly yes: (words: FormWords) => string;
  readonly go: () => void;
}

/**
 * What can be done with the answers: keep, open, share and compare them. Everything that goes out is made in the browser.
 * It tells `desk` when something about it changed.
 */
export class Desk extends EventTarget {
  readonly session: Session;
  readonly keeping: Keeping;
  notice: Notice | undefined;
  doubt: Doubt | undefined;
  /** The dossier that the answers are compared with. It is never a part of them. */
  earlier: DossierData | undefined;

  constructor(session: Session) {
    super();
    this.session = session;
    this.keeping = new Keeping(session);
    this.keeping.addEventListener("kept", () => this.#tell());
  }

  save(place: Place): void {
    const dossier = this.session.named;
    const name = this.#nameOf("json");
    download(name, `${JSON.stringify(dossier, null, 2)}\n`, "application/json");
    this.#saved(place, name);
  }

  saveReport(place: Place): void {
    this.#reported("html", place, (text) => {
      download(this.#nameOf("html"), text, "text/html");
      this.#saved(place, this.#nameOf("html"));
    });
  }

  saveTable(place: Place): void {
    this.#reported("csv", place, (text) => {
      download(this.#nameOf("csv"), text, "text/csv");
      this.#saved(place, this.#nameOf("csv"));
    });
  }

  /** Prints the report, from a frame that stands within a part of the form. */
  print(place: Place, within: ParentNode & Node): void {
    this.#reported("html", place, (text) => {
      this.#say(undefined);
      void print(text, within);
    });
  }

  /** Opens a file, after asking when it takes the place of something. */
  async open(file: File, place: Place): Promise<void> {
    const dossier = this.#dossierIn(await read(file, this.session), place);
    if (dossier === undefined) {
      return;
    }
    const open = () => {
      this.session.open(dossier);
      this.#say({ place, kind: "ok", say: (words) => fill(words.files.opened, { file: file.name }), faults: [] });
    };
    this.#unlessFilled(
      place,
      (words) => fill(words.files.replace, { file: file.name }),
      (words) => words.files.yes_replace,
      open,
    );
  }

  /** Puts an earlier dossier beside this one. */
  async compareWith(file: File, place: Place): Promise<void> {
    const dossier = this.#dossierIn(await read(file, this.session), place);
    if (dossier !== undefined) {
      this.earlier = dossier;
      this.#say(undefined);
    }
  }

  stopComparing(): void {
    this.earlier = undefined;
    this.#tell();
  }

  /** The earlier dossier by the same rule set, on the date that it describes. */
  assessEarlier(): Assessment | undefined {
    const { earlier, session } = this;
    if (earlier === undefined || earlier.subject !== session.questionnaire.subject) {
      return undefined;
    }
    const asOf = earlier.described_on == null ? session.asOf : undefined;
    return session.rules.assess(earlier, { asOf, lang: session.lang });
  }

  clear(place: Place): void {
    const clear = () => {
      this.session.open(this.session.empty());
      this.#say(undefined);
    };
    this.#unlessFilled(
      place,
      (words) => words.files.clear_sure,
      (words) => words.files.yes_clear,
      clear,
    );
  }

  /** Goes on with what was kept in this browser. */
  resume(place: Place): void {
    const name = this.keeping.offered?.dossier.name || this.session.questionnaire.subject_label;
    const resume = () => {
      this.keeping.resume();
      this.#say(undefined);
    };
    this.#unlessFilled(
      place,
      (words) => fill(words.files.replace, { file: name }),
      (words) => words.files.resume,
      resume,
    );
  }

  answer(yes: boolean): void {
    const { doubt } = this;
    this.doubt = undefined;
    this.#tell();
    if (yes) {
      doubt?.go();
    }
  }

  #unlessFilled(place: Place, say: Doubt["say"], yes: Doubt["yes"], go: () => void): void {
    if (this.session.isEmpty) {
      go();
      return;
    }
    this.notice = undefined;
    this.doubt = { place, say, yes, go };
    this.#tell();
  }

  #dossierIn(reading: Reading, place: Place): DossierData | undefined {
    if ("dossier" in reading) {
      return reading.dossier;
    }
    this.#say({ place, kind: "error", ...reading });
    return undefined;
  }

  /** A report of what is filled in now; of what the core refuses there is none. */
  #reported(format: "html" | "csv", place: Place, use: (text: string) => void): void {
    const { rules, named, asOf, lang } = this.session;
    try {
      use(report(format, rules, named, { asOf, lang }));
    } catch (refused) {
      if (!(refused instanceof KansrijkError)) {
        throw refused;
      }
      this.#say({ place, kind: "error", say: (words) => words.trouble.no_report, faults: refused.diagnostics });
    }
  }

  #nameOf(ending: string): string {
    const { named, asOf } = this.session;
    const described = named.described_on;
    return fileName(named, asOf ?? String(described), ending);
  }

  #saved(place: Place, file: string): void {
    this.#say({ place, kind: "ok", say: (words) => fill(words.files.saved, { file }), faults: [] });
  }

  #say(notice: Notice | undefined): void {
    this.notice = notice;
    this.doubt = undefined;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event("desk"));
  }
}
