import type { OpenQuestion, QuestionGroup } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fill } from "../state/words.js";
import { type Drawing, toQuestion, unordered } from "./finding.js";

/** So many questions to one person come first: as many as one conversation can hold. */
const FIRST = 5;

/** The questions that still matter, by who can answer them. */
export function openQuestions(groups: readonly QuestionGroup[], drawing: Drawing): TemplateResult<1> | typeof nothing {
  if (groups.length === 0) {
    return nothing;
  }
  return html`
    <section class="open-questions">
      <h4 class="utrecht-heading-4">${drawing.questionnaire.words.outcome.ask_whom}</h4>
      ${repeat(
        groups,
        ({ who }) => who,
        (group) => ofOne(group, drawing),
      )}
    </section>
  `;
}

function ofOne({ who_label, questions }: QuestionGroup, drawing: Drawing): TemplateResult<1> {
  const rest = questions.slice(FIRST);
  return html`
    ${who_label ? html`<h5 class="utrecht-heading-5 who">${who_label}</h5>` : nothing}
    ${unordered(questions.slice(0, FIRST).map((one) => question(one, drawing)))}
    ${
      rest.length === 0
        ? nothing
        : html`
          <details>
            <summary>${fill(drawing.questionnaire.words.outcome.more_questions, { count: String(rest.length) })}</summary>
            ${unordered(rest.map((one) => question(one, drawing)))}
          </details>
        `
    }
  `;
}

function question({ question: { text }, paths, clauses }: OpenQuestion, { questionnaire, goTo }: Drawing): TemplateResult<1> {
  const [path] = paths;
  return html`
    ${text} <span class="clauses">${clauses.join(", ")}</span>
    ${path === undefined ? nothing : toQuestion(questionnaire.words.outcome.to_question, text, () => goTo(path))}
  `;
}
