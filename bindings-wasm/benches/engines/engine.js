// What the engines that are compared have in common. Each has the ten requirements of `minimale-eisen` as its users would write
// them. The others read what the generated dossiers say, and no more of the domain than that: no periods, no counted items, no
// links, no `serves_as` of a document. None of them tells reasons, missing facts or next steps.

/**
 * @typedef {{ certainly: string[], possibly: string[] }} Ends the words that certainly, and that possibly, stand for something
 * @typedef {{ medical: Ends, social: Ends, medical_or_social: Ends, plan: Ends, agreement: Ends }} Words
 */

/**
 * Something that assesses dossiers.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} remark what it cannot express, and what was done instead
 * @property {(text: string) => any} prepare reads a dossier into the form in which the engine likes to have it
 * @property {(dossier: any) => any} assess answers in the form that is natural to the engine, or promises to
 * @property {(answer: any) => number[]} bounds of each requirement the lowest and the highest degree: 0 no, 1 partly, 2 yes
 */

export {};
