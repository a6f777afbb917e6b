const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NO_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** What an unquoted YAML scalar means in YAML 1.2's core schema. */
export function plainValue(text: string): unknown {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  if (INFINITY.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return NO_NUMBER.test(text) ? Number.NaN : text;
}

/** How a scalar is written: plain, or between quotes. */
export type Quote = '' | '"' | "'";

// What may begin a plain scalar, and what ends one.
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:][^\s,[\]{}])/;
const PLAIN_STOP = /:(?:\s|$)|\s#|[\p{Cc}\ufeff]|^\s|\s$/u;
const FLOW_STOP = /[,[\]{}]/;

/** Write a value in YAML with the quotes given, or with others where it needs them; `flow` is inside `[]`. */
export function writeScalar(value: string, quote: Quote, flow: boolean): string {
  if (quote === "'" && !/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return quote === '' && isPlain(value, flow) ? value : JSON.stringify(value);
}

/** Whether a value may stand without quotes and still be read as the words it is; numbers may. */
function isPlain(value: string, flow: boolean): boolean {
  if (!PLAIN_START.test(value) || PLAIN_STOP.test(value) || (flow && FLOW_STOP.test(value))) return false;
  if (/^(?:---|\.\.\.)/.test(value)) return false;
  const read = plainValue(value);
  return typeof read === 'string' || typeof read === 'number';
}
