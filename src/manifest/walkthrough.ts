/** One step of the walkthrough. */
export interface StepRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A drawing in `media/walkthrough/`, in the theme's colours. */
  readonly picture: string;
  /** The picture in words. */
  readonly alt: string;
  readonly completionEvents: readonly string[];
}

/** The page “Get Started” opens; it is offered where files show that a team already writes artifacts. */
export const walkthrough = {
  id: 'start',
  title: 'Get Started with Docent',
  description: 'Keep decisions, designs, runbooks, postmortems and other engineering artifacts findable and complete.',
} as const;

/** In order. */
export const steps: readonly StepRow[] = [
  {
    id: 'see',
    title: 'See what you have',
    description:
      'Docent finds the decisions, designs, runbooks, postmortems and plans your repository already holds, in whatever form they are written, and lists them by kind, status, folder, tag, owner or year.\n[Open the Artifacts view](command:docent.artifacts.focus)',
    picture: 'see.svg',
    alt: 'A tree of artifacts grouped by kind, each with an icon for its status.',
    completionEvents: ['onView:docent.artifacts'],
  },
  {
    id: 'write',
    title: 'Write the next one',
    description:
      'From a decision to a risk register: number, file name, folder and form follow the neighbours, and what to write under each heading is said right there.\n[New Artifact](command:docent.newArtifact)',
    picture: 'write.svg',
    alt: 'A new decision with the next free number, its headings in place and guidance under each.',
    completionEvents: ['onCommand:docent.newArtifact'],
  },
  {
    id: 'complete',
    title: 'Leave nothing out',
    description:
      'A missing section, an action nobody owns or a score that does not add up is underlined where it stands, with a quick fix (Ctrl+. or Cmd+.) where one helps and a page that says why it matters. “Needs Attention” lists what is incomplete, stale or overdue.\n[Check the workspace](command:docent.checkWorkspace)',
    picture: 'complete.svg',
    alt: 'A document with one section underlined, and a quick fix that inserts what is missing.',
    completionEvents: ['onCommand:docent.checkWorkspace', 'onCommand:docent.insertMissing', 'onCommand:docent.showRule'],
  },
  {
    id: 'decide',
    title: 'Move it along',
    description:
      'Setting a status writes it where your team writes it, and leaves the rest of the file untouched, byte for byte.\n[Set Status](command:docent.setStatus)',
    picture: 'decide.svg',
    alt: 'A status going from proposed to accepted.',
    completionEvents: ['onCommand:docent.setStatus'],
  },
  {
    id: 'agree',
    title: 'Agree with your team',
    description:
      'A small file, “.docent/config.yaml”, says where things live and which rules you hold yourselves to. The command line reads the same file, so editor and CI agree.\n[Open Config](command:docent.openConfig)\nA kind itself is one Markdown file: [customize one](command:docent.customizeKind).',
    picture: 'agree.svg',
    alt: 'An editor and a build both reading one config file, both content.',
    completionEvents: ['onCommand:docent.openConfig', 'onCommand:docent.customizeKind'],
  },
];
