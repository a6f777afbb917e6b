import { Engine } from '../../src/core/engine/engine.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import { diskFiles } from '../../src/node/disk.ts';
import { documents } from './documents.ts';

/** Milliseconds from a keystroke in a document of 100 KB to its findings, in a workspace that is all read. */
export async function keystrokes(folder: string, count: number): Promise<number[]> {
  const engine = new Engine({
    files: diskFiles(folder, { exclude: [] }),
    today: () => '2026-11-22',
    face: 'editor',
    builtIn: shipped,
  });
  await engine.load();
  const [document] = documents(1, 100_000);
  const path = 'services/s00/docs/adr/0999-long.md';
  let text = document?.text ?? '';
  await engine.setOverlay(path, text);
  const measured: number[] = [];
  for (let at = 0; at < count; at++) {
    const place = Math.floor((text.length * (at + 1)) / (count + 2));
    text = `${text.slice(0, place)}${at % 7 === 6 ? '\n' : 'x'}${text.slice(place)}`;
    const began = performance.now();
    await engine.setOverlay(path, text);
    engine.findings(path);
    measured.push(performance.now() - began);
  }
  return measured.slice(Math.floor(count / 10));
}
