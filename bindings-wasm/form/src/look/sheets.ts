import { type CSSResult, unsafeCSS } from "lit";
import theme from "./theme.css?inline";

/** The look: the components of the design system, an open theme for them, and how the form lays them out. */
export const sheets: CSSResult[] = [unsafeCSS(theme)];
