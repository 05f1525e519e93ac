import type { Citation, Evidence, Questionnaire, ResourceNote } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { dateText } from "../state/words.js";

/** Clauses with the document and the place where they stand, and the words to find them by. */
export function citations(heading: string, clauses: readonly Citation[]): TemplateResult<1> | typeof nothing {
  if (clauses.length === 0) {
    return nothing;
  }
  return html`
    <h4 class="utrecht-heading-5">${heading}</h4>
    <ul class="utrecht-unordered-list sources">
      ${clauses.map((one) => html`<li class="utrecht-unordered-list__item">${citation(one)}</li>`)}
    </ul>
  `;
}

/** A clause with its place. Source documents are Dutch, whatever the reader's language is. */
export function citation({ clause, document_title, place, anchor }: Citation): TemplateResult<1> {
  return html`<strong>${clause}</strong> ${document_title}, <span lang="nl">${place}</span>${anchor ? html`: <q lang="nl">${anchor}</q>` : nothing}`;
}

/** The clauses alone, where their places stand elsewhere. */
export function clauses(list: readonly Citation[]): TemplateResult<1> | typeof nothing {
  return list.length === 0 ? nothing : html` <span class="clauses">${list.map(({ clause }) => clause).join(", ")}</span>`;
}

/** Who said something, when, and where, as far as it is known; each by the name that its field has in the form. */
export function evidence(said: Evidence, { vocabularies, statement, lang }: Questionnaire): string {
  const roles = vocabularies.find(({ name }) => name === "roles")?.words ?? [];
  const parts = {
    by: said.by && (roles.find(({ id }) => id === said.by)?.label ?? said.by),
    on: said.on && dateText(said.on, lang),
    source: said.source,
    note: said.note,
  };
  const heading = (name: string) => statement.find((field) => field.name === `evidence.${name}`)?.heading ?? name;
  return Object.entries(parts)
    .flatMap(([name, text]) => (text ? [`${heading(name)}: ${text}`] : []))
    .join(". ");
}

/** Tools that help, each with what it is for. An address is shown, not followed: it ages, and the source spelled it out. */
export function tools(heading: string, resources: readonly ResourceNote[]): TemplateResult<1> | typeof nothing {
  if (resources.length === 0) {
    return nothing;
  }
  return html`
    <ul class="utrecht-unordered-list tools">
      ${resources.map(
        ({ name, purpose, web }) => html`
          <li class="utrecht-unordered-list__item">${heading}: <strong>${name}</strong>. ${purpose} ${web ?? nothing}</li>
        `,
      )}
    </ul>
  `;
}
