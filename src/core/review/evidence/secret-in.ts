import { tokenForms } from './masked.ts';

const anyToken = new RegExp(tokenForms.map(({ source }) => source).join('|'));
const privateKey = /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/;
const named =
  /(?:^|[^A-Za-z])(\w{0,40}?(?:password|passwd|secret|token|api_?key|access_?key|private_?key|auth_?key|encryption_?key)\w{0,20})["']?\s{0,4}(?::=|=>|[:=])\s{0,4}(["'`]?)([^\s"'`,;]{16,200})(?:["'`]|\s*$|[,;])/i;
const inAddress = /\b[a-z][a-z0-9+]{1,20}:\/\/[^\s/:@"'`]{1,60}:([^\s/@"'`:]{6,100})@([^\s/"'`]{1,100})/i;

/** The secret a line looks like holding; undefined where there is none. `byName` also takes a likely value beside a telling name. */
export function secretIn(text: string, byName: boolean): string | undefined {
  const token = anyToken.exec(text)?.[0];
  if (token !== undefined && !isDummy(token)) return token;
  const key = privateKey.exec(text);
  // Code that looks for such a header has it too: a real one stands at the end of its line, or has the key behind it.
  if (
    key &&
    /^(?:\\[nr]|["'`]?[,;+]?\s*$)/.test(text.slice(key.index + key[0].length)) &&
    !/[\^(]\s*$|includes|match|test\(/.test(text.slice(0, key.index))
  )
    return key[0];
  if (!byName) return undefined;
  const [, password = '', host = ''] = inAddress.exec(text) ?? [];
  if (password !== '' && !/^(?:localhost|127\.|0\.0\.0\.0|\[::1|db\b|example|host)/i.test(host) && isLikely(password, 8)) return password;
  const [, name = '', quote = '', value = ''] = named.exec(text) ?? [];
  if (value === '' || describes.test(name) || (quote === '' && !isBare.test(text))) return undefined;
  return isLikely(value, 16) ? value : undefined;
}

/** Names of something about a secret, and not of one. */
const describes =
  /(?:hash|digest|checksum|fingerprint|sha\d*|_?ids?|names?|ur[il]s?|paths?|header|field|prefix|suffix|type|label|message|placeholder|regex|pattern|file|form|public|length|ttl|expir\w*|endpoint|param\w*|arn)$|public|csrf|integrity/i;
/** A value without quotation marks is text only where the whole line is a key and its value. */
const isBare = /^\s*(?:export\s+|-\s+)?["']?[\w.-]+["']?\s*[:=]\s*[A-Za-z0-9+/=_!@#%^&*-]+\s*$/;
const placeholder =
  /example|sample|change.?me|your|dummy|fake|placeholder|replace|insert|redacted|todo|xxx|\*\*\*|test|mock|foo|secret|password|token|lorem|abc123|<|>|\$[{(A-Z]|\{\{|%[sd{]|env[.([]|\.\.\./i;

/** Whether a value is as mixed as those that machines make: words, names and paths are not. */
function isLikely(value: string, least: number): boolean {
  if (value.length < least || placeholder.test(value) || isDummy(value)) return false;
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-|^(?:\.{0,2}\/|[a-z]+:\/\/|#|@)|[()[\]]/i.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  return (
    digits >= 2 && digits < value.length * 0.9 && /[A-Za-z]/.test(value) && !isWords(value) && entropy(value) > (least < 16 ? 2.8 : 3.3)
  );
}

/** Words joined by marks, each a word or a number: `reset-step-2`, `v1.beta2.Config`. */
const isWords = (value: string): boolean => /^(?:[A-Za-z]+\d{0,2}|\d{1,4})(?:[-_./:](?:[A-Za-z]+\d{0,2}|\d{1,4})){1,}$/.test(value);

/** What nobody would take for a real one: the word “example”, few letters over and over, the alphabet. */
function isDummy(token: string): boolean {
  return (
    /example|dummy|fake|xxxx|placeholder|redacted|00000|11111|12345678|abcdefgh|0123456|(.)\1{5}/i.test(token) ||
    new Set(token).size < Math.min(9, token.length * 0.6)
  );
}

/** Bits a letter, as the letters of the text are spread. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
