/** What is wrong with a dossier or a rule set, or with the way they are put together. */
export interface Diagnostic {
  /** What kind of fault; stable over versions: `D012`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** What is wrong, with what was written between backticks. */
  readonly message: string;
  /** Where it stands in the document: `partners[1].kind`; empty for the document as a whole. */
  readonly path: string;
  /** Where it stands in the text, from 1; only where a text was read. */
  readonly line?: number;
  /** The column in that line, in characters, from 1. */
  readonly column?: number;
  /** How many characters it is about. */
  readonly length?: number;
  /** How to mend it. */
  readonly help: readonly string[];
}

/**
 * A refusal: of a dossier, a rule set, or a date. It holds all faults at once; `code`, `path`, `line` and `help` are those
 * of the first. Its message shows every fault with the line that it is in.
 */
export class KansrijkError extends Error {
  override readonly name = "KansrijkError";
  /** All faults, in the order of the document. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[]) {
    super(message);
    this.diagnostics = diagnostics;
  }

  /** The code of the first fault. */
  get code(): string {
    return this.diagnostics[0]?.code ?? "";
  }

  /** Where the first fault stands in the document. */
  get path(): string {
    return this.diagnostics[0]?.path ?? "";
  }

  /** The line of the first fault, where a text was read. */
  get line(): number | undefined {
    return this.diagnostics[0]?.line;
  }

  /** The column of the first fault, where a text was read. */
  get column(): number | undefined {
    return this.diagnostics[0]?.column;
  }

  /** How to mend the first fault. */
  get help(): readonly string[] {
    return this.diagnostics[0]?.help ?? [];
  }
}

interface Refusal {
  readonly message: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks the core, which refuses with a text. */
export function ask<T>(question: () => T): T {
  try {
    return question();
  } catch (refused) {
    if (typeof refused !== "string") {
      throw refused;
    }
    const { message, diagnostics } = JSON.parse(refused) as Refusal;
    // Without a fault it is a mistake in the call, not in a document.
    throw diagnostics.length > 0 ? new KansrijkError(message, diagnostics) : new RangeError(message);
  }
}
