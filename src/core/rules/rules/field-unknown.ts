import { nearest } from '../../text/near.ts';
import { defineRule } from '../rule.ts';

/** Keys that site generators and editors own. */
const foreign = new Set(
  (
    'kind type title name id slug layout parent nav_order nav_exclude has_children has_toc grand_parent permalink published draft weight tags tag ' +
    'categories category aliases description summary keywords lang language locale image cover author authors sidebar_position sidebar_label ' +
    'pagination_next pagination_prev hide_title custom_edit_url toc render_with_liquid template docent created updated modified last_modified ' +
    'lastmod version related cssclass publish search comments'
  ).split(' '),
);

/** A key nearly right is read by nobody; a status under “staus” is no status. */
export const fieldUnknown = defineRule({
  id: 'field-unknown',
  summary: 'Every key in the front matter of an artifact that declares its kind is one the kind knows.',
  subject: 'artifact',
  weight: 'content',
  severity: { mapped: 'off' },
  evenClosed: true,
  reads: [],

  *check({ artifact: { fields, kind, basis } }) {
    if (basis !== 'declared') return;
    const names = kind.fields
      .filter(({ id }) => !fields.some(({ field }) => field?.id === id))
      .flatMap(({ id, aliases }) => [id, ...aliases]);
    for (const { field, dialect, key, keySpan } of fields) {
      // A list to review by says itself what else to look for.
      if (kind.evidence && key === 'evidence') continue;
      if (field || dialect !== 'front-matter' || foreign.has(key.toLowerCase().replaceAll('-', '_'))) continue;
      const near = nearest(key, names);
      yield {
        span: keySpan,
        message: `“${key}” is no field of ${kind.short}${near === undefined ? '; expected one of its own, or none' : `; did you mean “${near}”`}`,
        ...(near === undefined
          ? { weight: 'hint' }
          : { fix: { kind: 'suggestion', title: `Rename to “${near}”`, edits: () => [{ span: keySpan, text: near }] } }),
      };
    }
  },
});
