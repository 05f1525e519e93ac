import type { Entry } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { type Asking, isWithin, type Spot } from "./asking.js";
import { control } from "./control.js";
import { entryId } from "./focus.js";
import { list } from "./list.js";
import { factSpot, ground } from "./said.js";
import { why } from "./why.js";

/** More wordings than this under a question would hide it. */
const FEW = 4;

/** One thing that the rule set reads, as a section: the question, the answer, what it is for. */
export function entry(asking: Asking, asked: Entry, open: readonly string[]): TemplateResult {
  const isOpen = open.some((path) => isWithin(path, asked.path));
  const beside = isOpen ? html`<span class="utrecht-badge-status still-open">${asking.words.still_open}</span>` : nothing;
  const spot: Omit<Spot, "path" | "value" | "put"> = {
    question: asked.question,
    label: asked.question.text,
    beside,
    beneath: ownWords(asked),
  };
  return html`
    <section id=${entryId(asked.path)} class="entry" tabindex="-1" aria-label=${asked.question.text}>
      ${asked.list === undefined || asked.list === null ? answer(asking, asked, spot) : list(asking, asked, asked.list, spot)}
      ${notApplicable(asking, asked)} ${why(asking, asked)}
    </section>
  `;
}

function answer(asking: Asking, asked: Entry, words: Omit<Spot, "path" | "value" | "put">): TemplateResult {
  const spot = factSpot(asking, asked.path, words);
  return html`${control(asking, spot)} ${ground(asking, spot, asked.path)}`;
}

/** What requirements ask in words of their own. */
function ownWords({ question, requirements }: Entry): TemplateResult | typeof nothing {
  const own = [...new Set(requirements.map((asked) => asked.question ?? ""))].filter(
    (text) => text !== "" && text !== question.text,
  );
  return own.length === 0 || own.length > FEW
    ? nothing
    : html`<ul class="own-words">${own.map((text) => html`<li>${text}</li>`)}</ul>`;
}

/** The requirements that read this and do not apply, by the reason: an answer that counts for nothing does so in the open. */
function notApplicable(asking: Asking, { requirements }: Entry): TemplateResult | typeof nothing {
  const findings = (asking.session.assessment?.findings ?? []).filter(
    ({ requirement, outcome }) => outcome === "not_applicable" && requirements.some((asked) => asked.requirement === requirement),
  );
  const reasons = [...new Set(findings.map(({ because_text }) => because_text))];
  return findings.length === 0
    ? nothing
    : html`<div class="not-applicable">
        ${reasons.map((reason) => {
          const all = findings.filter(({ because_text }) => because_text === reason);
          return html`
            <p class="utrecht-paragraph"><span class="why-title">${all[0]?.outcome_label}</span>: ${reason}</p>
            <ul>${all.map(({ title }) => html`<li>${title}</li>`)}</ul>
          `;
        })}
      </div>`;
}
