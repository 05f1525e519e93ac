import { type CSSResult, unsafeCSS } from "lit";
import files from "./files.css?inline";
import layout from "./layout.css?inline";
import outcome from "./outcome.css?inline";
import theme from "./theme.css?inline";

/** The look: the components of the design system, an open theme for them, and how the form lays them out. */
export const sheets: CSSResult[] = [theme, layout, outcome, files].map((css) => unsafeCSS(css));
