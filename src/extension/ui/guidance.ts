import * as vscode from 'vscode';

/** The guidance that begins at a place, so that the first key typed takes its place; just the place where none does. */
export function guidanceAt(text: string, { line, character }: { readonly line: number; readonly character: number }): vscode.Range {
  const at = new vscode.Position(line, character);
  const below = text.split(/\r\n|\n|\r/).slice(line);
  const [guidance] = /^<!--[^]*?-->/.exec([below[0]?.slice(character), ...below.slice(1)].join('\n')) ?? [''];
  const lines = guidance.split('\n');
  const last = lines.at(-1) ?? '';
  return new vscode.Range(at, at.translate(lines.length - 1, lines.length > 1 ? last.length - character : last.length));
}
