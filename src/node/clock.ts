/** Today in local time, ISO; the environment's `DOCENT_TODAY` fixes it. */
export function today(): string {
  const fixed = process.env['DOCENT_TODAY'];
  if (fixed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(fixed)) return fixed;
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
