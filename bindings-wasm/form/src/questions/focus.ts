import { steps } from "../state/path.js";

/** The id of the control, or the group of controls, that a path of the dossier is filled in with. */
export function fieldId(path: string): string {
  return `field:${path}`;
}

/** The id of the section that a path of the dossier is asked in. */
export function entryId(path: string): string {
  return `entry:${path}`;
}

/** What can take the focus within a group. */
const CONTROLS = "input:checked, input:not([type=radio]), input, select, textarea, button";

/**
 * Moves the focus to where a path of the dossier is filled in, and opens what is closed on the way. Where there is no such
 * place (a field that is drawn only later) it goes to the nearest around it. Says whether there was one.
 */
export function focusOn(root: ShadowRoot | Document, path: string): boolean {
  for (const around of outward(path)) {
    const place = root.getElementById(fieldId(around)) ?? root.getElementById(entryId(around));
    if (place !== null) {
      focusIn(place);
      return true;
    }
  }
  return false;
}

/** Moves the focus to an element or to the first control in it, and opens what is closed around it. */
export function focusIn(place: HTMLElement): void {
  for (let around = place.closest("details"); around !== null; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
  const control = place.matches(CONTROLS) ? place : chosenIn(place);
  (control ?? place).focus();
  (control ?? place).scrollIntoView({ block: "center" });
}

/** Of radio buttons the chosen one, as the keyboard would do; else what comes first. */
function chosenIn(place: HTMLElement): HTMLElement | null {
  const controls = [...place.querySelectorAll<HTMLElement>(CONTROLS)];
  const first = controls[0];
  if (first instanceof HTMLInputElement && first.type === "radio") {
    return place.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first;
  }
  return first ?? null;
}

/**
 * The path and what is around it, nearest first: `partners[1].kind`, `partners[1]`, `partners`. How a fact or a list is
 * written plays no part in where it is filled in, except which of several statements it is.
 */
function outward(path: string): string[] {
  const all: string[] = [];
  let within = "";
  for (const step of steps(path)) {
    if (step !== "items" && step !== "value") {
      within = typeof step === "number" ? `${within}[${step}]` : within === "" ? step : `${within}.${step}`;
      all.unshift(within);
    }
  }
  // The first statement is filled in where the question is answered.
  return all.map((one) => one.replaceAll(".statements[0]", ""));
}
