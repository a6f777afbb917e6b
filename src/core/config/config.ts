export const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];
/** Where findings are shown; config may set a rule differently for each. */
export type Face = 'editor' | 'ci';

/** What a workspace says of one kind. */
export interface KindConfig {
  /** Folders (relative to the root, no trailing slash) whose artifacts are mapped to the kind. */
  readonly homes: readonly string[];
  /** The file that names the home where the config does not. */
  readonly homeFile?: string;
  /** Globs whose files are mapped to the kind. */
  readonly files: readonly string[];
  readonly variant?: string;
  /** ISO date; artifacts dated earlier are not held to needs. */
  readonly since?: string;
  /** Path of a plain template that defines the kind's sections. */
  readonly template?: string;
  /** Whether that template was found in a home rather than named: it asks for its sections less loudly. */
  readonly templateFound?: boolean;
  readonly short?: string;
  /** Name of a YAML file beside an artifact whose keys are fields. */
  readonly sidecar?: string;
  readonly off: boolean;
}

/** `.docent/config.yaml`, read; what could not be read is a complaint and counts as absent. */
export interface Config {
  readonly profile: 'default' | 'strict';
  readonly kinds: Readonly<Record<string, KindConfig>>;
  readonly rules: Readonly<Record<string, Readonly<Partial<Record<Face, Severity>>>>>;
  readonly words: {
    readonly status: Readonly<Record<string, readonly string[]>>;
    readonly sections: Readonly<Record<string, readonly string[]>>;
    readonly content: Readonly<Record<string, readonly string[]>>;
  };
  readonly index: readonly { readonly file: string; readonly kind: string }[];
  readonly exclude: readonly string[];
  /** What reviews are held by: path of a checklist or pull-request template, and the branch that changes go to; absent: found. */
  readonly review: { readonly checklist?: string; readonly base?: string };
  /** Paths that are not artifacts, whatever they look like (“This is not an ADR”). */
  readonly notArtifacts: readonly string[];
}
