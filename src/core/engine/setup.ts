import { defaultConfig, readConfig } from '../config/read-config.ts';
import { withHomeTemplates } from '../config/home-templates.ts';
import { kindsWithConfig } from '../config/kinds-with-config.ts';
import type { Config } from '../config/config.ts';
import type { Complaint } from '../kinds/complaint.ts';
import type { Kind } from '../kinds/kind.ts';
import { readKinds, type KindFile } from '../kinds/read-kind.ts';
import { once } from '../text/once.ts';
import { joinPath } from '../text/path.ts';
import { extendWords, readWords, type Words } from '../kinds/words.ts';

/** Texts that come with the product. */
export interface BuiltIn {
  /** Kind files by name, for example `adr.madr.md`. */
  readonly templates: Readonly<Record<string, string>>;
  /** `words.yaml`. */
  readonly words: string;
  /** The same, read beforehand: parsing them takes longer than checking a document. */
  readonly read?: { readonly kinds: readonly Kind[]; readonly words: Words };
}

/** What a workspace says of itself. */
export interface WorkspaceTexts {
  /** `.docent/config.yaml`; absent where there is none. */
  readonly config: string | undefined;
  /** Files of `.docent/kinds/`, by path. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Plain templates that the config names or that stand in a home it names, by path. */
  readonly templates: Readonly<Record<string, string>>;
  /** Texts of the files by which other tools name a home (`.adr-dir`), by path. */
  readonly homeFiles: Readonly<Record<string, string>>;
}

/** Everything that examining a document needs to know beforehand. Plain data: it crosses to workers. */
export interface Setup {
  readonly kinds: readonly Kind[];
  readonly words: Words;
  readonly config: Config;
  /** Complaints about the config and kind files, by path. */
  readonly complaints: Readonly<Record<string, readonly Complaint[]>>;
  /** Folders that are an item because they hold its README; other files in them are attachments. */
  readonly itemFolders: readonly string[];
  readonly today: string;
}

export const configPath = '.docent/config.yaml';

/** Read kinds, words and config; what is wrong in them is a complaint, and the rest goes on. */
export function readSetup(builtIn: BuiltIn, texts: WorkspaceTexts, ruleIds: readonly string[], today: string): Setup {
  const { kinds: ownKinds, complaints } = kindsOf(builtIn, texts);
  const { config: written, complaints: wrong } =
    texts.config === undefined
      ? { config: defaultConfig, complaints: [] }
      : readConfig(texts.config, { kinds: ownKinds.map(({ id }) => id), rules: ruleIds });
  const config = withHomeFiles(withHomeTemplates(written, ownKinds, Object.keys(texts.templates)), ownKinds, texts.homeFiles);
  return {
    kinds: kindsWithConfig(ownKinds, config, texts.templates),
    words: extendWords(builtIn.read?.words ?? readWords(builtIn.words), config.words),
    config,
    complaints: { ...Object.fromEntries(complaints), ...(wrong.length > 0 ? { [configPath]: wrong } : {}) },
    itemFolders: [],
    today,
  };
}

/** Where the config names no home, the file of another tool may. */
function withHomeFiles(config: Config, kinds: readonly Kind[], homeFiles: Readonly<Record<string, string>>): Config {
  const named = kinds.flatMap(({ id, detect: { homeFile = '' } }) => {
    const home = joinPath(homeFiles[homeFile]?.trim() ?? '');
    const written = config.kinds[id] ?? { homes: [], files: [], off: false };
    return home === '' || home.startsWith('..') || written.homes.length > 0 ? [] : [[id, { ...written, homes: [home], homeFile }] as const];
  });
  return named.length === 0 ? config : { ...config, kinds: { ...config.kinds, ...Object.fromEntries(named) } };
}

/** A workspace file may replace or extend a kind we ship, so then all are read together. */
function kindsOf(builtIn: BuiltIn, { kinds }: WorkspaceTexts): ReturnType<typeof readKinds> {
  if (builtIn.read && Object.keys(kinds).length === 0) return { kinds: [...builtIn.read.kinds], complaints: new Map() };
  return kindsBeside(builtIn)(kinds);
}

/** A setup is read more than once on the way to the last one; the same kind files are read once. */
const kindsBeside = once((builtIn: BuiltIn) => once((kinds: WorkspaceTexts['kinds']) => readKinds(kindFiles(builtIn, kinds))));

function kindFiles({ templates }: BuiltIn, kinds: WorkspaceTexts['kinds']): KindFile[] {
  return [
    ...Object.entries(templates).map(([name, text]) => ({ path: `templates/${name}`, text, builtIn: true })),
    ...Object.entries(kinds).map(([path, text]) => ({ path, text, builtIn: false })),
  ];
}
