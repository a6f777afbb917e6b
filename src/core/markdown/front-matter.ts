export { frontMatterEdit } from './front-matter/edit.ts';
export type { FrontMatterValue } from './front-matter/edit.ts';
export type { FrontMatterEntry, FrontMatterItem, FrontMatterProblem } from './front-matter/entry.ts';
export { readFrontMatter } from './front-matter/read.ts';
export type { FrontMatter } from './front-matter/read.ts';
