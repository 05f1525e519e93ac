// The engine comes along: who has the form on a page and asks it something else needs no second module.
export * from "kansrijk";
export { KansrijkForm } from "./kansrijk-form.js";
