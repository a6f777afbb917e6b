import type { Artifact } from '../artifacts/artifact.ts';
import { nameOf } from '../text/path.ts';
import type { Remark } from './rule.ts';

/** A remark in the artifact's own text: what is said of words in the sidecar stands at the title, names the file, and leads to the words. */
export function inOwnText({ title, sidecar }: Artifact, remark: Remark): Remark {
  if (!remark.beside || !sidecar) return remark;
  const { span, message, weight, fix } = remark;
  return {
    span: title.span,
    message: `“${nameOf(sidecar.path)}”: ${message}`,
    related: { span, message: 'It stands here', beside: true },
    ...(weight === undefined ? {} : { weight }),
    ...(fix === undefined ? {} : { fix: { ...fix, beside: fix.beside ?? true } }),
  };
}
