// Starts a script of this folder: “node scripts/run.mjs test”. Plain JavaScript, so that an old Node can read it and say what is wrong.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const name = process.argv.splice(2, 1)[0] ?? '';
const script = new URL(`${name}.ts`, import.meta.url);

if (major < 22 || (major === 22 && minor < 18)) {
  refuse(
    `Docent's scripts need Node 22.18 or newer and this is Node ${process.versions.node}: ` +
      'run “npm install” without --omit=optional to get the pinned Node 24, or install Node 24',
  );
} else if (!existsSync(script)) {
  refuse(`There is no scripts/${name}.ts to run`);
} else {
  await import(script.href);
}

function refuse(why) {
  console.error(why);
  process.exitCode = 2;
}
