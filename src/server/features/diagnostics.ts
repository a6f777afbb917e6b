import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/rules/finding.ts';
import { quietly } from '../answering.ts';
import { rangeOf } from '../convert.ts';
import type { Root } from '../root.ts';
import { rulePageUri } from '../rule-link.ts';
import type { Session } from '../session.ts';
import { inSlices } from '../slices.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Push findings to the editor: a file's only when they changed, and of files that are not open no more than was asked for. */
export class Diagnostics {
  readonly #session: Session;
  /** What the editor shows, by URI: the diagnostics as JSON; files with none are not in here. */
  readonly #shown = new Map<Root, Map<string, string>>();
  /** What to look at; undefined: all of a root. */
  readonly #due = new Map<Root, Set<string> | undefined>();
  #running = false;
  #everythingAsked = false;

  constructor(session: Session) {
    this.#session = session;
    session.workspace.onAffected((root, paths) => this.#look(root, paths));
  }

  /** From now on show what closed files have, too. */
  showEverything(): void {
    this.#everythingAsked = true;
    for (const root of this.#session.workspace.roots) this.#look(root, undefined);
  }

  #look(root: Root, paths: readonly string[] | undefined): void {
    const due = this.#due.get(root);
    if (!paths || (this.#due.has(root) && !due)) this.#due.set(root, undefined);
    else this.#due.set(root, new Set([...(due ?? []), ...paths]));
    if (this.#running) return;
    this.#running = true;
    quietly(this.#session.connection, this.#run());
  }

  async #run(): Promise<void> {
    try {
      await this.#session.host.pause();
      for (let [root, paths] = next(this.#due); root; [root, paths] = next(this.#due)) {
        this.#due.delete(root);
        if (!this.#session.workspace.isOpen(root)) await this.#clear(root);
        else if (root.loaded) await this.#publish(root, paths ?? this.#all(root));
      }
    } finally {
      this.#running = false;
    }
  }

  *#all(root: Root): Iterable<string> {
    for (const [path] of root.engine.allFindings()) yield path;
    yield* this.#shown.get(root)?.keys() ?? [];
  }

  async #publish(root: Root, paths: Iterable<string>): Promise<void> {
    const shown = this.#shown.get(root) ?? new Map<string, string>();
    this.#shown.set(root, shown);
    const turn = inSlices(() => this.#session.host.pause());
    for (const path of paths) {
      const diagnostics = this.#visible(root, path).map((finding) => this.#diagnostic(root, finding));
      const now = diagnostics.length === 0 ? undefined : JSON.stringify(diagnostics);
      if (now !== shown.get(path)) await this.#send(root, path, diagnostics);
      if (now === undefined) shown.delete(path);
      else shown.set(path, now);
      const others = turn();
      if (others) await others;
    }
  }

  #visible(root: Root, path: string): readonly Finding[] {
    const { run, closedFiles } = this.#session.workspace.settingsOf(root);
    if (run === 'never' && !this.#everythingAsked) return [];
    const findings = root.engine.findings(path);
    if (this.#session.documents.openAt(root, path)) return findings;
    if (!closedFiles && !this.#everythingAsked) return [];
    return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  }

  #diagnostic(root: Root, { rule, message, place, severity, related }: Finding): Diagnostic {
    const { client, documents } = this.#session;
    const href = client.ruleLinks ? rulePageUri(this.#session, rule) : undefined;
    const elsewhere = related.map((each) => ({
      location: { uri: documents.uriOf(root, each.path), range: rangeOf(each.place) },
      message: each.message,
    }));
    return {
      range: rangeOf(place),
      severity: severities[severity],
      source: 'docent',
      code: rule,
      ...(href ? { codeDescription: { href } } : {}),
      message,
      ...(client.relatedPlaces && elsewhere.length > 0 ? { relatedInformation: elsewhere } : {}),
    };
  }

  async #send(root: Root, path: string, diagnostics: Diagnostic[]): Promise<void> {
    const { connection, client, documents } = this.#session;
    const version = client.versionedDiagnostics ? documents.takenVersion(root, path) : undefined;
    await connection.sendDiagnostics({ uri: documents.uriOf(root, path), diagnostics, ...(version === undefined ? {} : { version }) });
  }

  async #clear(root: Root): Promise<void> {
    for (const path of this.#shown.get(root)?.keys() ?? []) await this.#send(root, path, []);
    this.#shown.delete(root);
  }
}

function next<K, V>(map: ReadonlyMap<K, V>): [K, V] | [undefined, undefined] {
  for (const entry of map) return entry;
  return [undefined, undefined];
}
