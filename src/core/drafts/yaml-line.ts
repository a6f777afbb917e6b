import { writeScalar } from '../markdown/front-matter/scalar.ts';

/** A key and value as a line of YAML; several values as a flow list. Quoted only where YAML would read something else. */
export function yamlLine(key: string, value: string | number | readonly string[]): string {
  if (typeof value === 'number') return `${key}: ${value}`;
  if (typeof value === 'string') return value === '' ? `${key}:` : `${key}: ${scalar(value, false)}`;
  return `${key}: [${value.map((each) => scalar(each, true)).join(', ')}]`;
}

const isDate = /^\d{4}-\d\d-\d\d$/;
/** What some YAML reads as a number or as yes and no. */
const other = /^(?:yes|no|on|off|y|n|[-+.\d][\da-f_.,:exo+-]*)$/i;

const scalar = (value: string, flow: boolean): string =>
  other.test(value) && !isDate.test(value) ? JSON.stringify(value) : writeScalar(value, '', flow);
