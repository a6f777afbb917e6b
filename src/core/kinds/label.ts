/** An id as a person reads it: “Superseded by” for `superseded-by`. */
export const labelOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replace(/[-_]/g, ' ');
