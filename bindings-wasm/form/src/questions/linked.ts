import type { Json } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { isMap } from "../state/path.js";
import { type Asking, filled, type Spot } from "./asking.js";
import { fieldId } from "./focus.js";
import { aboutIds, labelled } from "./label.js";

const MEGABYTE = 1 << 20;

/** The most that a dossier may be, in bytes: the core refuses more, and a form that holds more would be slow. */
const MOST = 4 * MEGABYTE;

/** Another dossier, opened from a file and kept within this one; the core checks it with the rest. */
export function linked(asking: Asking, spot: Spot): TemplateResult {
  const name = isMap(spot.value) ? String(spot.value.name ?? "") : typeof spot.value === "string" ? spot.value : undefined;
  const remove = filled(asking.words.remove, { item: name ?? "" });
  return labelled(
    asking,
    spot,
    undefined,
    html`
    ${
      name === undefined
        ? nothing
        : html`<ul class="chips">
          <li class="chip">
            <span>${name}</span>
            <button type="button" class="utrecht-button utrecht-button--subtle chip-remove" aria-label=${remove} title=${remove} @click=${() => asking.put(spot, undefined)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        </ul>`
    }
    <input
      id=${fieldId(spot.path)}
      class="linked-file"
      type="file"
      accept=".json,application/json"
      aria-invalid=${asking.problem(spot.path) === undefined ? nothing : "true"}
      aria-describedby=${aboutIds(asking, spot, false) ?? nothing}
      @change=${(event: Event) => void open(asking, spot, event.currentTarget as HTMLInputElement)}
    />
  `,
  );
}

async function open(asking: Asking, spot: Spot, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (file === undefined) {
    return;
  }
  const { trouble } = asking.questionnaire.words;
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  if (file.size > MOST) {
    asking.session.cannotRead(
      spot.path,
      filled(trouble.too_large, { file: file.name, size: megabytes(file.size), most: megabytes(MOST) }),
    );
    return;
  }
  const dossier = await read(file);
  if (dossier === undefined) {
    asking.session.cannotRead(spot.path, filled(trouble.unreadable, { file: file.name }));
  } else {
    asking.put(spot, dossier);
  }
  input.value = "";
}

/** The map in a file; nothing when it holds none. */
async function read(file: File): Promise<Json | undefined> {
  try {
    const found = JSON.parse(await file.text()) as Json;
    return isMap(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
