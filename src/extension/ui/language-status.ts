import * as vscode from 'vscode';
import type { ActiveDocument, ActiveReading } from '../active-document.ts';
import { Disposables } from '../disposables.ts';
import type { Server } from '../server.ts';
import { findingWords } from './words.ts';

const { l10n } = vscode;
const selector: vscode.DocumentSelector = { language: 'markdown' };

/** Beside the language's name: what kind the document is and why, what was found, and which config holds. */
export function registerLanguageStatus(server: Server, active: ActiveDocument): vscode.Disposable {
  const owner = new Disposables();
  // The editor lists the newest first.
  const config = owner.add(vscode.languages.createLanguageStatusItem('docent.config', selector));
  const findings = owner.add(vscode.languages.createLanguageStatusItem('docent.findings', selector));
  const kind = owner.add(vscode.languages.createLanguageStatusItem('docent.kind', selector));
  kind.name = l10n.t('Docent: Kind');
  findings.name = l10n.t('Docent: Findings');
  config.name = l10n.t('Docent: Config');

  const draw = (reading?: ActiveReading) => {
    drawKind(kind, server, reading);
    drawFindings(findings, reading);
    drawConfig(config, reading);
  };
  draw();
  owner.add(active.onDidRead(draw));
  owner.add(server.onDidChangeState(() => draw()));
  return owner;
}

function drawKind(item: vscode.LanguageStatusItem, server: Server, reading: ActiveReading | undefined): void {
  const artifact = reading?.result.artifact;
  item.busy = server.state === 'starting';
  item.severity = server.state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  item.text = artifact ? [artifact.short, artifact.status?.label].filter(Boolean).join(' · ') : stateText(server);
  item.detail = artifact ? basisWords(artifact.basis) : 'Docent';
  item.command = reading
    ? { command: 'docent.explain', title: l10n.t('Why?'), arguments: [reading.uri] }
    : { command: 'docent.showLog', title: l10n.t('Show Log') };
}

function stateText({ state }: Server): string {
  if (state === 'starting') return l10n.t('Looking for artifacts…');
  if (state === 'failed') return l10n.t('Docent could not start');
  return state === 'off' ? l10n.t('Docent is switched off') : l10n.t('No artifact');
}

/** How sure we are of the kind, in words for the person. */
export function basisWords(basis: string): string {
  const words: Readonly<Record<string, string>> = {
    declared: l10n.t('as it says itself'),
    mapped: l10n.t('as the config says'),
    strong: l10n.t('recognized'),
    weak: l10n.t('guessed'),
  };
  return words[basis] ?? basis;
}

function drawFindings(item: vscode.LanguageStatusItem, reading: ActiveReading | undefined): void {
  const findings = reading?.result.artifact?.findings;
  const { Error, Warning, Information } = vscode.LanguageStatusSeverity;
  const words = findings ? findingWords(findings) : '';
  item.text = words || (findings ? l10n.t('Nothing found') : l10n.t('Not checked'));
  item.detail = l10n.t('Docent’s findings');
  item.severity = findings?.errors ? Error : findings?.warnings ? Warning : Information;
  item.command = words ? { command: 'workbench.actions.view.problems', title: l10n.t('Problems') } : undefined;
}

function drawConfig(item: vscode.LanguageStatusItem, reading: ActiveReading | undefined): void {
  const uri = reading?.result.configUri;
  item.text = uri ? vscode.workspace.asRelativePath(vscode.Uri.parse(uri)) : l10n.t('No config');
  item.detail = uri ? l10n.t('Docent’s config') : l10n.t('Docent works with its defaults');
  item.command = { command: 'docent.openConfig', title: uri ? l10n.t('Open') : l10n.t('Add') };
}
