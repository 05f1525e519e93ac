import type { Finding, FormWords, Outcome } from "kansrijk";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { fill } from "../state/words.js";

/** Drawn, so that no font has to hold them. Each has a form of its own, and stands beside its word. */
const SIGNS: Readonly<Record<Outcome, SVGTemplateResult>> = {
  met: svg`<path d="M3 8.5 6.5 12 13 4.5"/>`,
  partly_met: svg`<circle cx="8" cy="8" r="5.5"/><path class="filled" d="M8 2.5a5.5 5.5 0 0 0 0 11z"/>`,
  not_met: svg`<path d="M4 4 12 12M12 4 4 12"/>`,
  unknown: svg`<path d="M5 5.5a3 3 0 1 1 4.2 2.7C8.4 8.6 8 9 8 10.2M8 13v.4"/>`,
  not_applicable: svg`<path d="M3.5 8h9"/>`,
};

/** The sign of an outcome; its word stands beside it. */
export function sign(outcome: Outcome): TemplateResult<1> {
  return html`<svg class="sign ${outcome}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SIGNS[outcome]}</svg>`;
}

/** What an outcome that is not known yet can still become, where that is less than everything. */
export function stillBetween(bounds: Finding["bounds"], words: FormWords): string {
  const narrow = bounds.at_least !== bounds.at_most && !everything(bounds);
  const label = { no: words.outcome.not_met, partly: words.outcome.partly_met, yes: words.outcome.met };
  return narrow ? fill(words.outcome.between, { low: label[bounds.at_least], high: label[bounds.at_most] }) : "";
}

/**
 * What can be said beside an outcome that is not known yet: what it can still become, or what it is if it applies. That
 * nothing is known if it applies either is not worth a line.
 */
export function whatItMayBe({ outcome, bounds, if_applicable }: Finding, words: FormWords): string {
  if (if_applicable != null) {
    const nothing = if_applicable.outcome === "unknown" && everything(bounds);
    return nothing ? "" : fill(words.outcome.if_applicable, { outcome: if_applicable.outcome_label });
  }
  return outcome === "unknown" ? stillBetween(bounds, words) : "";
}

function everything({ at_least, at_most }: Finding["bounds"]): boolean {
  return at_least === "no" && at_most === "yes";
}
