/** Whether brackets or dashes open more levels than anybody writes; parsing those takes seconds, or more room than there is. */
export function isBottomless(yaml: string): boolean {
  let depth = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > 100) return true;
  }
  return /(?:[-?] ){100}/.test(yaml);
}
