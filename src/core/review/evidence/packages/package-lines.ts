/** Nobody writes longer lines into a manifest, and no pattern is to take long over one. */
export const lines = (text: string): string[] => text.split(/\r\n|\n|\r/).map((line) => line.slice(0, 500));

/** `name[extra]>=1.2 ; python_version < "4"  # why` */
export function pythonPackage(line: string): (readonly [string, string])[] {
  const [, name, version = ''] = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([^;#]*)/.exec(line) ?? [];
  return name === undefined ? [] : [[name.toLowerCase().replace(/[._]/g, '-'), version.replace(/\s+|\\$|^==(?=\d)/g, '')]];
}
