import { fileURLToPath } from 'node:url';

/** The workspace to try Docent in. */
export const examples = fileURLToPath(new URL('../examples', import.meta.url));

/** The day on which it is read: what is overdue then is so on purpose, and nothing else is. */
export const examplesToday = '2026-11-22';
