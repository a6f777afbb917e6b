import type { Schema } from '../kinds/forms/form.ts';
import { contractForm, kindForm } from '../kinds/kind-forms.ts';
import { configForm } from './config-form.ts';

const draft = 'http://json-schema.org/draft-07/schema#';

/** JSON Schema of `.docent/config.yaml`: the same table that reads it. */
export function configSchema(kindIds: readonly string[], ruleIds: readonly string[]): Schema {
  return { $schema: draft, title: 'Docent: .docent/config.yaml', ...configForm({ kinds: kindIds, rules: ruleIds }).schema };
}

/** JSON Schema of a kind file's front matter; what a contract may say is under `definitions`. */
export function kindSchema(): Schema {
  return {
    $schema: draft,
    title: 'Docent: front matter of a kind file',
    ...kindForm.schema,
    required: ['docent', 'kind'],
    definitions: { contract: { title: 'Docent: contract of a section', ...contractForm.schema } },
  };
}
