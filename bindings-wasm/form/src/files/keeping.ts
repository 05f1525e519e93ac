import type { DossierData } from "kansrijk";
import type { Session } from "../state/session.js";

/** How long typing has to rest before it is kept, in milliseconds. */
const REST = 400;

/** What is kept: the answers, and when. */
export interface Kept {
  readonly dossier: DossierData;
  /** The moment, as `2024-06-01T12:00:00.000Z`. */
  readonly at: string;
}

/**
 * Keeps what is filled in in this browser, only after the user says so; that something is kept is what they said.
 * One record for each rule set. It tells `kept` when something about it changed.
 */
export class Keeping extends EventTarget {
  readonly #session: Session;
  /** Whether what is filled in is kept. */
  on = false;
  /** What was kept before, for the user to go on with or to forget. It stays as it is until then. */
  offered: Kept | undefined;
  /** What was kept before and came back by itself, because the page was loaded again. */
  resumed: Kept | undefined;
  /** Whether something was kept that cannot be read. It stays as it is until the user forgets it. */
  broken = false;
  /** Whether the browser refuses to keep. */
  failed = false;

  #key = "";
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What has to be kept, under the key of the rule set that it was filled in for. */
  #pending: { key: string; dossier: DossierData } | undefined;

  constructor(session: Session) {
    super();
    this.#session = session;
    this.#look();
  }

  /** Listens, until the signal says that it is enough. */
  watch(signal: AbortSignal): void {
    this.#session.addEventListener("answers", () => this.#changed(), { signal });
    this.#session.addEventListener("words", () => this.#look(), { signal });
    addEventListener("pagehide", () => this.write(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.write(), { signal });
    // What another tab forgot is not kept again by this one.
    addEventListener("storage", ({ key, newValue }) => key === this.#key && newValue === null && this.#stop(), { signal });
    signal.addEventListener("abort", () => this.write());
  }

  /** Begins to keep, or stops and erases. */
  turn(on: boolean): void {
    if (!on) {
      this.forget();
      return;
    }
    this.on = true;
    this.#pending = { key: this.#key, dossier: this.#session.dossier };
    this.write();
    this.on = !this.failed;
    this.#tell();
  }

  /** Puts what was kept in the place of what is filled in, and goes on keeping. */
  resume(): void {
    if (this.offered !== undefined) {
      const { dossier } = this.offered;
      this.offered = undefined;
      this.on = true;
      this.#session.open(dossier);
      this.turn(true);
    }
  }

  /** Erases what was kept. */
  forget(): void {
    try {
      localStorage.removeItem(this.#key);
      sessionStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing has nothing to erase.
    }
    this.#stop();
  }

  /** Keeps at once what still waits. */
  write(): void {
    clearTimeout(this.#waiting);
    const pending = this.#pending;
    this.#pending = undefined;
    if (!this.on || pending === undefined) {
      return;
    }
    const failed = this.failed;
    try {
      localStorage.setItem(
        pending.key,
        JSON.stringify({ dossier: pending.dossier, at: new Date().toISOString() } satisfies Kept),
      );
      // Says that this tab was at work, for when it is loaded again.
      sessionStorage.setItem(pending.key, "on");
      this.failed = false;
    } catch {
      this.failed = true;
    }
    if (failed !== this.failed) {
      this.#tell();
    }
  }

  #changed(): void {
    if (!this.on || this.#key !== keyOf(this.#session)) {
      return;
    }
    this.resumed = undefined;
    this.#pending = { key: this.#key, dossier: this.#session.dossier };
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.write(), REST);
  }

  #stop(): void {
    clearTimeout(this.#waiting);
    this.#pending = undefined;
    [this.on, this.broken, this.failed] = [false, false, false];
    [this.offered, this.resumed] = [undefined, undefined];
    this.#tell();
  }

  /** Looks what was kept for this rule set. */
  #look(): void {
    if (this.#key === keyOf(this.#session)) {
      return;
    }
    this.write();
    this.#stop();
    this.#key = keyOf(this.#session);
    try {
      const text = localStorage.getItem(this.#key);
      if (text !== null) {
        this.#found(keptIn(text, this.#session), sessionStorage.getItem(this.#key) === "on");
      }
    } catch {
      // A browser that keeps nothing says so when somebody asks it to.
    }
    this.#tell();
  }

  #found(kept: Kept | undefined, hereBefore: boolean): void {
    if (kept === undefined) {
      this.broken = true;
    } else if (Object.keys(kept.dossier).length === 2 && !kept.dossier.name) {
      // Nothing to go on with: it was emptied. That it may be kept still holds.
      this.on = true;
    } else if (hereBefore && this.#session.isEmpty) {
      this.on = true;
      this.resumed = kept;
      this.#session.open(kept.dossier);
    } else {
      this.offered = kept;
    }
  }

  #tell(): void {
    this.dispatchEvent(new Event("kept"));
  }
}

function keyOf({ rules }: Session): string {
  return `kansrijk-form/${rules.id}`;
}

/** A record as this form writes it. What is half filled in is no fault here: the form shows what is wrong with it. */
function keptIn(text: string, { questionnaire }: Session): Kept | undefined {
  try {
    const { dossier, at } = JSON.parse(text) as Kept;
    const sound = dossier.subject === questionnaire.subject && typeof dossier.name === "string" && !Number.isNaN(Date.parse(at));
    return sound ? { dossier, at } : undefined;
  } catch {
    return undefined;
  }
}
