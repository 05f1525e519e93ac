// The engine comes along: who has the form on a page and asks it something else needs no second module.
import type * as published from "../kansrijk-form.js";
import { type AssessDetail, type ChangeDetail, KansrijkForm } from "./kansrijk-form.js";

export * from "kansrijk";
export { KansrijkForm };

// The types that are published are written apart, because those of Lit are not part of the package. They hold of the form.
KansrijkForm satisfies new () => published.KansrijkForm;
[] satisfies Equal<AssessDetail, published.AssessDetail>;
[] satisfies Equal<ChangeDetail, published.ChangeDetail>;

type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? [] : never) : never;
