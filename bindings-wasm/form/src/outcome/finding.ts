import type { Because, Disputed, Finding, NextStep, Questionnaire } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { sign, whatItMayBe } from "./sign.js";
import { citation, citations, clauses, evidence, tools } from "./sources.js";

/** What the findings are drawn with. */
export interface Drawing {
  readonly questionnaire: Questionnaire;
  /** Goes to the question about a path. */
  readonly goTo: (path: string) => void;
}

type Drawn = TemplateResult<1> | typeof nothing;

/** One requirement: how it stands, and behind a disclosure why, what is missing, and what helps. */
export function finding(one: Finding, drawing: Drawing): TemplateResult<1> {
  const words = drawing.questionnaire.words;
  return html`
    <details class="finding" data-requirement=${one.requirement}>
      <summary>
        ${sign(one.outcome)}
        <span class="what"><strong class="outcome-label">${one.outcome_label}</strong> ${one.title} ${aside(one, drawing)}</span>
      </summary>
      <div class="inside">
        ${one.timing ? html`<p class="utrecht-paragraph">${one.timing.text}</p>` : nothing}
        ${because(one, drawing)} ${missing(one, drawing)} ${disputed(one.disputed, drawing)}
        ${listed(
          words.outcome.remarks,
          one.remarks.map((remark) => html`${remark.text}${clauses(remark.citations ?? [])}`),
        )}
        ${listed(
          words.outcome.next_steps,
          one.next_steps.map((step) => nextStep(step, drawing)),
        )}
        ${citations(
          words.outcome.examples,
          one.examples.map((example) => example.citation),
        )}
        ${listed(
          words.outcome.contrast,
          one.contrast.map((other) => html`${other.text} ${citation(other.citation)}`),
        )}
        ${citations(words.outcome.citations, one.citations)}
      </div>
    </details>
  `;
}

/** What is seen without opening anything: what it can still become, or why it does not apply. */
function aside(one: Finding, { questionnaire: { words } }: Drawing): Drawn {
  const reason = one.outcome === "not_applicable" ? one.because_text : "";
  const texts = [whatItMayBe(one, words), reason].filter(Boolean);
  return texts.length === 0 ? nothing : html`<span class="aside">${texts.map((text) => html`<span>${text}</span>`)}</span>`;
}

function because(one: Finding, { questionnaire }: Drawing): Drawn {
  if (one.because.length === 0 && !one.because_text) {
    return nothing;
  }
  return html`
    <h4 class="utrecht-heading-5">${questionnaire.words.outcome.because}</h4>
    ${one.because_text ? html`<p class="utrecht-paragraph">${one.because_text}</p>` : nothing}
    ${unordered(one.because.filter(({ table, evidence: said }) => table || said).map((fact) => ground(fact, questionnaire)))}
  `;
}

/** A fact with its ground: what the table makes of it, and who said so. */
function ground(fact: Because, questionnaire: Questionnaire): TemplateResult<1> {
  const { table, evidence: said = [] } = fact;
  return html`
    ${fact.text}${table ? html` <span class="clauses">${table.citations.join(", ")}</span>` : nothing}
    ${table?.note ? html`<span class="quiet">${table.note}</span>` : nothing}
    ${said.map((one) => html`<span class="quiet">${evidence(one, questionnaire)}</span>`)}
  `;
}

function missing(one: Finding, { questionnaire, goTo }: Drawing): Drawn {
  const { missing: ask, to_question } = questionnaire.words.outcome;
  return listed(
    ask,
    one.missing.map(({ path, question }) => html`${question.text} ${toQuestion(to_question, question.text, () => goTo(path))}`),
  );
}

/** A way to a question; read aloud it says which. */
export function toQuestion(label: string, question: string, go: () => void): TemplateResult<1> {
  return html`
    <button type="button" class="utrecht-link-button utrecht-link-button--html-button to-question" aria-label="${label}: ${question}" @click=${go}>
      ${label}
    </button>
  `;
}

function disputed(facts: readonly Disputed[], { questionnaire }: Drawing): Drawn {
  return listed(
    questionnaire.words.outcome.disputed,
    facts.map(
      ({ text, statements }) => html`
        ${text}
        ${unordered(
          statements.map(
            (statement) => html`
              ${statement.text}
              ${statement.evidence ? html`<span class="quiet">${evidence(statement.evidence, questionnaire)}</span>` : nothing}
            `,
          ),
        )}
      `,
    ),
  );
}

function nextStep(step: NextStep, { questionnaire: { words } }: Drawing): TemplateResult<1> {
  return html`
    ${step.text}${clauses(step.citations)}
    ${step.from_title ? html`<span class="quiet">${words.outcome.comes_from}: ${step.from_title}</span>` : nothing}
    ${tools(words.outcome.tool, step.resources)}
  `;
}

function listed(heading: string, items: readonly TemplateResult<1>[]): Drawn {
  return items.length === 0 ? nothing : html`<h4 class="utrecht-heading-5">${heading}</h4>${unordered(items)}`;
}

export function unordered(items: readonly unknown[]): Drawn {
  return items.length === 0
    ? nothing
    : html`<ul class="utrecht-unordered-list">${items.map((item) => html`<li class="utrecht-unordered-list__item">${item}</li>`)}</ul>`;
}
