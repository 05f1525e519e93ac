import type { Assessment, Finding, Group } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Part } from "../part.js";
import { focusOn } from "../questions/focus.js";
import { type Drawing, finding, unordered } from "./finding.js";
import { news } from "./news.js";
import { openQuestions } from "./questions.js";
import { sign, stillBetween } from "./sign.js";
import { citation, citations, clauses, tools } from "./sources.js";

/** How long the outcomes rest before a change in them is spoken, in milliseconds. */
const CALM = 1000;

/** How things stand, by what is filled in now. */
export class Outcome extends Part {
  static override properties = { ...Part.properties, spoken: { state: true } };

  /** What changed last, for those who cannot see it change. */
  declare spoken: string;

  #told: Assessment | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.spoken = "";
  }

  protected override updated(): void {
    const { assessment, behind } = this.session;
    this.#told ??= assessment;
    clearTimeout(this.#resting);
    if (!behind && assessment !== undefined && assessment !== this.#told) {
      this.#resting = setTimeout(() => this.#speak(assessment), CALM);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
  }

  #speak(assessment: Assessment): void {
    const text = news(this.#told, assessment);
    this.#told = assessment;
    // What was said last stays until there is news: a text that goes away may be spoken as well.
    this.spoken = text || this.spoken;
  }

  protected override render(): TemplateResult<1> {
    const { assessment, questionnaire, behind } = this.session;
    const { words } = questionnaire;
    return html`
      <section class="outcome" aria-labelledby="kansrijk-outcome">
        <h3 class="utrecht-heading-3" id="kansrijk-outcome">${words.outcome.heading}</h3>
        ${behind && assessment ? html`<p class="utrecht-paragraph behind">${words.outcome.from_before}</p>` : nothing}
        ${assessment === undefined ? nothing : this.#standing(assessment)}
      </section>
      <p class="spoken" role="status">${this.spoken}</p>
    `;
  }

  #standing(assessment: Assessment): TemplateResult<1> {
    const { words } = this.session.questionnaire;
    const nothingYet = this.session.isEmpty;
    const drawing: Drawing = {
      questionnaire: this.session.questionnaire,
      goTo: (path) => focusOn(this.getRootNode() as ShadowRoot, path),
    };
    return html`
      ${nothingYet ? html`<p class="utrecht-paragraph">${words.outcome.nothing_yet}</p>` : figures(assessment)}
      ${
        nothingYet
          ? html`<details class="all"><summary>${words.outcome.all}</summary>${points(assessment, drawing)}</details>`
          : points(assessment, drawing)
      }
      ${nothingYet ? nothing : html`${measures(assessment, drawing)} ${toCheck(assessment, drawing)} ${openQuestions(assessment.questions, drawing)}`}
    `;
  }
}

/** The answer at a glance: the verdict where one is declared, and the counts of each strength apart. */
function figures({ verdict, totals, remarks, track }: Assessment): TemplateResult<1> {
  return html`
    ${verdict ? html`<p class="utrecht-paragraph verdict">${sign(verdict.outcome)} <strong>${verdict.text}</strong></p>` : nothing}
    <ul class="utrecht-unordered-list totals">
      ${totals.map(({ text }) => html`<li class="utrecht-unordered-list__item">${text}.</li>`)}
    </ul>
    ${track ? html`<p class="utrecht-paragraph quiet">${track.text}</p>` : nothing}
    ${
      track?.preview
        ? html`
          <details>
            <summary>${track.preview.title}</summary>
            <p class="utrecht-paragraph">${track.preview.text}</p>
            ${unordered(track.preview.requirements.map((one) => html`${one.title}${clauses(one.citations)}`))}
          </details>
        `
        : nothing
    }
    ${remarks.map((remark) => html`<p class="utrecht-paragraph quiet">${remark.text}${clauses(remark.citations ?? [])}</p>`)}
  `;
}

/** Every requirement, in its group. Their disclosures stay as the reader left them, whatever changes around them. */
function points({ findings, groups }: Assessment, drawing: Drawing): TemplateResult<1> {
  const loose = findings.filter(({ group }) => group == null);
  return html`
    ${list(loose, drawing)}
    ${repeat(
      groups,
      ({ id }) => id,
      (group) =>
        part(
          group,
          findings.filter((one) => one.group === group.id),
          drawing,
        ),
    )}
  `;
}

function part(group: Group, findings: readonly Finding[], drawing: Drawing): TemplateResult<1> {
  const { words } = drawing.questionnaire;
  const between = group.outcome === "unknown" && group.bounds ? stillBetween(group.bounds, words) : "";
  return html`
    <details class="group">
      <summary>
        ${group.outcome ? sign(group.outcome) : nothing}
        <span class="what">${group.headline}${between ? html`<span class="aside">${between}</span>` : nothing}</span>
      </summary>
      ${tools(words.outcome.tool, group.resources)} ${list(findings, drawing)} ${citations(words.outcome.citations, group.citations)}
    </details>
  `;
}

function list(findings: readonly Finding[], drawing: Drawing): TemplateResult<1> | typeof nothing {
  return findings.length === 0
    ? nothing
    : html`<ul class="findings">${repeat(
        findings,
        ({ requirement }) => requirement,
        (one) => html`<li>${finding(one, drawing)}</li>`,
      )}</ul>`;
}

function measures(
  { measures: figures = [] }: Assessment,
  { questionnaire: { words } }: Drawing,
): TemplateResult<1> | typeof nothing {
  if (figures.length === 0) {
    return nothing;
  }
  return html`
    <h4 class="utrecht-heading-4">${words.outcome.measures}</h4>
    ${unordered(figures.map(({ text, citations: from }) => html`${text} ${from.map((one) => html`<span class="quiet">${citation(one)}</span>`)}`))}
  `;
}

function toCheck({ warnings }: Assessment, { questionnaire: { words }, goTo }: Drawing): TemplateResult<1> | typeof nothing {
  if (warnings.length === 0) {
    return nothing;
  }
  return html`
    <h4 class="utrecht-heading-4">${words.outcome.check}</h4>
    ${unordered(
      warnings.map(
        ({ message, path }) => html`
          ${message}
          ${
            path
              ? html`
                <button
                  type="button"
                  class="utrecht-link-button utrecht-link-button--html-button to-question"
                  aria-label="${words.trouble.to_field}: ${message}"
                  @click=${() => goTo(path)}
                >
                  ${words.trouble.to_field}
                </button>
              `
              : nothing
          }
        `,
      ),
    )}
  `;
}

customElements.define("kansrijk-outcome", Outcome);
