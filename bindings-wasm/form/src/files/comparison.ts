import { type Assessment, type Finding, type FormWords, KansrijkError } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { sign, whatItMayBe } from "../outcome/sign.js";
import { dateText, fill } from "../state/words.js";
import { compare } from "./comparing.js";
import type { Desk } from "./desk.js";

/** What stands otherwise than in an earlier file. */
export function comparison(desk: Desk): TemplateResult<1> | typeof nothing {
  const now = desk.session.assessment;
  const { words, lang } = desk.session.questionnaire;
  try {
    const then = desk.assessEarlier();
    return then === undefined || now === undefined ? nothing : compared(then, now, words, lang);
  } catch (refused) {
    if (refused instanceof KansrijkError) {
      return html`<p class="utrecht-paragraph" lang="en">${refused.diagnostics.map(({ message }) => message).join("; ")}</p>`;
    }
    throw refused;
  }
}

function compared(then: Assessment, now: Assessment, words: FormWords, lang: string): TemplateResult<1> {
  const { differences, unchanged } = compare(then, now);
  const { files } = words;
  const [before, today] = [then, now].map(({ described_on, as_of }) => dateText(described_on ?? as_of, lang)) as [string, string];
  return html`
    <section class="comparison" aria-labelledby="kansrijk-comparison">
      <h4 class="utrecht-heading-4" id="kansrijk-comparison">
        ${fill(files.compared, { then: `${then.subject.name} (${before})`, now: `${now.subject.name} (${today})` })}
      </h4>
      ${
        differences.length === 0
          ? html`<p class="utrecht-paragraph">${files.same}</p>`
          : html`
            <!-- The roles stay where a narrow screen shows each row as a block. -->
            <table role="table" class="utrecht-table utrecht-table--html-table differences">
              <thead role="rowgroup" class="utrecht-table__header">
                <tr role="row" class="utrecht-table__row">
                  <th role="columnheader" class="utrecht-table__header-cell" scope="col">${files.requirement}</th>
                  <th role="columnheader" class="utrecht-table__header-cell" scope="col">${fill(files.then, { date: before })}</th>
                  <th role="columnheader" class="utrecht-table__header-cell" scope="col">${fill(files.now, { date: today })}</th>
                </tr>
              </thead>
              <tbody role="rowgroup" class="utrecht-table__body">
                ${differences.map(
                  (one) => html`
                    <tr role="row" class="utrecht-table__row">
                      <th role="rowheader" class="utrecht-table__cell" scope="row">${one.now.title}</th>
                      <td role="cell" class="utrecht-table__cell" data-heading=${fill(files.then, { date: before })}>${state(one.then, words)}</td>
                      <td role="cell" class="utrecht-table__cell" data-heading=${fill(files.now, { date: today })}>${state(one.now, words)}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
            <p class="utrecht-paragraph">${fill(files.unchanged, { count: String(unchanged) })}</p>
          `
      }
    </section>
  `;
}

function state(finding: Finding, words: FormWords): TemplateResult<1> {
  const beside = whatItMayBe(finding, words);
  return html`${sign(finding.outcome)} ${finding.outcome_label} ${beside ? html`<span class="quiet">${beside}</span>` : nothing}`;
}
