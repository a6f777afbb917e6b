/**
 * Let plain data that is kept for long hold each string once: what many files say alike is one string for all of them. The data is
 * changed in place, and means the same.
 */
export function sharing(): <T>(data: T) => T {
  const known = new Map<string, string>();
  const none: readonly never[] = Object.freeze([]);
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const found = known.get(value);
      if (found === undefined) known.set(value, value);
      return found ?? value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value) && value.length === 0) return none;
    const parts: Record<string, unknown> = value as never;
    for (const key in parts) {
      const part = parts[key];
      if (typeof part === 'string' || typeof part === 'object') parts[key] = share(part);
    }
    return value;
  };
  return share as <T>(data: T) => T;
}
