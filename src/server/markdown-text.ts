/** Words of a document, safe to stand in Markdown that an editor shows: nothing in them is markup. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
