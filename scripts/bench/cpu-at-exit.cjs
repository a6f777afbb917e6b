// Loaded before a measured program: leaves behind how long it kept processors busy, all its threads together.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.DOCENT_BENCH_CPU, String((user + system) / 1_000_000));
  });
}
