import type { BuiltIn } from '../core/engine/setup.ts';
import { templates, words } from '../manifest/builtin.generated.ts';

/** The kind files and words that come with Docent. */
export const builtIn: BuiltIn = { templates, words };
