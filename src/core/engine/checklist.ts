import type { EvidenceRule } from '../kinds/evidence.ts';
import { readEvidence } from '../kinds/evidence-form.ts';
import type { Complaint } from '../kinds/complaint.ts';
import type { Say } from '../kinds/forms/form.ts';
import type { Kind } from '../kinds/kind.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Outline } from '../markdown/shape.ts';
import { itemsOf, type Checklist } from '../review/checklist.ts';
import { readChecklist, readKindChecklist } from '../review/read-checklist.ts';
import { hasBoxes } from '../review/written-items.ts';
import { lineAt, lineStarts } from '../text/lines.ts';
import { joinPath } from '../text/path.ts';
import type { Engine } from './engine.ts';
import { ownLists } from './own-lists.ts';
import { templateTexts } from './pull-request-templates.ts';

/** A template with fewer boxes asks for a signature, and a list with fewer questions is prose: neither is a checklist. */
const fewest = 3;

/**
 * The checklist for changes: the one the config names, the team's own, the pull-request template, or the kind's. `prefix` is where the
 * engine's root is below the repository's top, `services/billing/`: a template may stand there, too.
 */
export async function findChecklist(engine: Engine, prefix = ''): Promise<Checklist | undefined> {
  const kind = reviewKind(engine);
  const { checklist: named } = engine.config.review;
  const path = named === undefined ? undefined : joinPath(named);
  const text = path === undefined || leadsOut(path) ? undefined : await engine.text(path);
  const asked = path === undefined || text === undefined ? undefined : checklistIn(engine, kind, path, text);
  if (asked && asked.groups.length > 0) return asked;
  const found = kind && ((await teamsOwn(engine, kind)) ?? (await pullRequestTemplate(engine, kind, prefix)) ?? ownBody(engine, kind));
  if (!found || path === undefined) return found;
  return {
    ...found,
    complaint: `“${path}”, which the config names, ${asked ? 'has no check-boxes and no questions' : leadsOut(path) ? 'is outside the workspace' : 'is not there'}`,
  };
}

/** The kind whose artifacts are checklists for changes: the team's before ours. */
export function reviewKind({ kinds }: Pick<Engine, 'kinds'>): Kind | undefined {
  const able = kinds.filter(({ evidence = [] }) => evidence.length > 0);
  return able.find(({ origin }) => !origin.builtIn) ?? able[0];
}

/** Any Markdown text as a checklist; what it looks for is the kind's, and what its front matter says besides or instead. */
export function checklistIn(engine: Engine, kind: Kind | undefined, path: string, text: string): Checklist {
  const artifact = engine.artifactOf(path, text);
  const isOwn = artifact !== undefined && artifact.kind.id === kind?.id;
  const outline = artifact?.outline ?? readOutline(text);
  const wrong: Complaint[] = [];
  const say = (complaint: Complaint): unknown => wrong.push(complaint);
  const checklist = readChecklist({
    outline,
    title: isOwn ? artifact.title.display : (titleIn(outline) ?? 'Pull-request template'),
    source: { type: isOwn ? 'artifact' : 'template', path },
    kind,
    words: engine.words,
    evidence: evidenceIn(outline, kind, say),
    say,
  });
  const [first] = wrong;
  if (!first) return checklist;
  return { ...checklist, complaint: `In line ${lineAt(lineStarts(text), first.span.start) + 1} of “${path}”: ${first.message}` };
}

async function teamsOwn(engine: Engine, kind: Kind): Promise<Checklist | undefined> {
  for await (const { path, text, outline } of ownLists(engine, kind)) {
    const checklist = checklistIn(engine, kind, path, text);
    if (itemsOf(checklist).length >= (hasBoxes(outline) ? 1 : fewest)) return checklist;
  }
  return undefined;
}

async function pullRequestTemplate(engine: Engine, kind: Kind, prefix: string): Promise<Checklist | undefined> {
  for await (const { path, text } of templateTexts(engine, prefix)) {
    const checklist = checklistIn(engine, kind, path, text);
    if (hasBoxes(readOutline(text)) && itemsOf(checklist).length >= fewest) return { ...checklist, source: { type: 'template', path } };
  }
  return undefined;
}

const ownBody = ({ words, config }: Engine, kind: Kind): Checklist => readKindChecklist(kind, words, config.kinds[kind.id]?.variant);

/** The rules of the kind, and those of a checklist's own front matter: one of the same id replaces the kind's. */
function evidenceIn({ text, frontMatter }: Outline, kind: Kind | undefined, say: Say): readonly EvidenceRule[] {
  const lines = frontMatter?.type === 'yaml' ? frontMatter.content : [];
  const [first, last] = [lines[0], lines.at(-1)];
  const known = kind?.evidence ?? [];
  if (!first || !last || !/^evidence[ \t]*:/m.test(text.slice(first.start, last.end))) return known;
  const sections = kind?.sections.map(({ id }) => id);
  const own = readEvidence(text, { start: first.start, end: last.end }, say, sections);
  return [
    ...known.map((rule) => own.find(({ id }) => id === rule.id) ?? rule),
    ...own.filter(({ id }) => known.every((rule) => rule.id !== id)),
  ];
}

const titleIn = ({ headings: [first] }: Outline): string | undefined => (first?.depth === 1 && first.text !== '' ? first.text : undefined);

/** Whether a path is none of ours: a list that somebody else's config names may not be any file of the machine. */
const leadsOut = (path: string): boolean => /^(?:\.\.(?:[/\\]|$)|[a-z]:)/i.test(path) || path.includes('..\\');
