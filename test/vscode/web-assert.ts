/**
 * What the web suites use of `node:assert/strict`, which a browser does not have.
 * They import the real name, for its types; the bundle puts this in its place.
 */
const assert = { ok, equal, notEqual, deepEqual, match, rejects, fail };
export default assert;

function ok(value: unknown, message = 'Expected a truthy value'): void {
  if (!value) fail(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `Expected ${show(expected)}, got ${show(actual)}`);
}

function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  if (Object.is(actual, unexpected)) fail(message ?? `Expected anything but ${show(unexpected)}`);
}

/** Compares as JSON with sorted keys: enough for the plain data that comes out of an editor. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(show(actual), show(expected), message);
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message ?? `Expected ${show(actual)} to match ${pattern}`);
}

async function rejects(promise: Promise<unknown>, message = 'Expected a rejection'): Promise<void> {
  const outcome = await promise.then(
    () => 'fulfilled',
    () => 'rejected',
  );
  if (outcome === 'fulfilled') fail(message);
}

function fail(message = 'Failed'): never {
  throw new Error(message);
}

function show(value: unknown): string {
  const sorted = (_: string, each: unknown): unknown =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, sorted) ?? String(value);
}
