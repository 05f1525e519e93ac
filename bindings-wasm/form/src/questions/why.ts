import type { Citation, Entry } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import type { Asking } from "./asking.js";

/** Why something is asked, who knows, what it counts for, and where the source says so. */
export function why(asking: Asking, entry: Entry): TemplateResult {
  const { words } = asking;
  const { question, who_labels, requirements, citations, list } = entry;
  return html`
    <details class="why">
      <summary>${words.why}<span class="unseen">: ${question.text}</span></summary>
      ${question.why ? html`<p class="utrecht-paragraph">${question.why}</p>` : nothing}
      ${who(words.who, who_labels)}
      ${
        requirements.length === 0
          ? html`<p class="utrecht-paragraph">${words.informs}</p>`
          : html`
            <p class="utrecht-paragraph why-title">${words.counts_for}</p>
            <ul class="utrecht-unordered-list">${requirements.map(({ title }) => html`<li class="utrecht-unordered-list__item">${title}</li>`)}</ul>
          `
      }
      ${places(words.citations, citations)}
      ${(list?.fields ?? []).map((field) =>
        field.question.why || (field.citations ?? []).length > 0
          ? html`
              <p class="utrecht-paragraph why-title">${field.question.text}</p>
              ${field.question.why ? html`<p class="utrecht-paragraph">${field.question.why}</p>` : nothing}
              ${who(words.who, field.who_labels ?? [])}
              ${places(words.citations, field.citations ?? [])}
            `
          : nothing,
      )}
    </details>
  `;
}

function who(title: string, labels: readonly string[]): TemplateResult | typeof nothing {
  return labels.length === 0
    ? nothing
    : html`<p class="utrecht-paragraph"><span class="why-title">${title}</span>: ${labels.join(", ")}</p>`;
}

function places(title: string, citations: readonly Citation[]): TemplateResult | typeof nothing {
  return citations.length === 0
    ? nothing
    : html`
        <p class="utrecht-paragraph why-title">${title}</p>
        <ul class="utrecht-unordered-list">
          ${citations.map(
            ({ clause, document_title, place, anchor }) =>
              html`<li class="utrecht-unordered-list__item">${clause}: ${document_title}, ${place} (<q lang="nl">${anchor}</q>)</li>`,
          )}
        </ul>
      `;
}
