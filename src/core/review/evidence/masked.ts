/** Tokens that say themselves what they are: by how they begin, and by how long they are. */
export const tokenForms: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|AROA|ABIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{60,120}\b/g,
  /\bglpat-[A-Za-z0-9_-]{20,64}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{20,200}/g,
  /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
  /\b[rs]k_live_[A-Za-z0-9]{20,200}\b/g,
  /\bsk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{40,200}/g,
  /\bAIza[A-Za-z0-9_-]{35}/g,
  /\bya29\.[A-Za-z0-9_-]{40,}/g,
  /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/g,
  /\bdop_v1_[a-f0-9]{64}\b/g,
  /\bhvs\.[A-Za-z0-9_-]{24,}/g,
  /\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
];

/** A text in which tokens show no more than how they begin. */
export function masked(text: string): string {
  return tokenForms.reduce((shown, form) => shown.replace(form, maskedToken), text);
}

/** The first letters of a secret, enough to find it again. */
export const maskedToken = (token: string): string => `${token.slice(0, 4)}…`;
