/** A key and value as a line of YAML; several values as a flow list. Quoted only where YAML would read something else. */
export function yamlLine(key: string, value: string | readonly string[]): string {
  if (typeof value === 'string') return value === '' ? `${key}:` : `${key}: ${scalar(value)}`;
  return `${key}: [${value.map((each) => (/[,[\]{}]/.test(each) ? JSON.stringify(each) : scalar(each))).join(', ')}]`;
}

const isDate = /^\d{4}-\d\d-\d\d$/;
const other = /^(?:true|false|null|yes|no|on|off|~|[-+.\d][\d_.,:eExXoO+-]*)$/i;
const special = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|^\s|\s$|[\n\r\t]/;

const scalar = (value: string): string =>
  isDate.test(value) || !(other.test(value) || special.test(value)) ? value : JSON.stringify(value);
