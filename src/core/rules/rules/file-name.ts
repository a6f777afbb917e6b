import { homeOf } from '../../catalog/catalog.ts';
import type { Summary } from '../../catalog/summary.ts';
import { isIndexPage } from '../../kinds/detect.ts';
import { fillFileName, parseFileName, plainPattern } from '../../kinds/file-name.ts';
import type { Kind } from '../../kinds/kind.ts';
import { namedLike } from '../../kinds/named-like.ts';
import { once } from '../../text/once.ts';
import { nameOf } from '../../text/path.ts';
import { defineRule } from '../rule.ts';

/** A name in nobody’s form sorts away from its neighbours and carries no number to cite. */
export const fileName = defineRule({
  id: 'file-name',
  summary: 'A file is called as its kind’s files are, or as its neighbours.',
  subject: 'catalog',
  weight: 'content',
  evenClosed: true,

  *check({ summary, catalog }) {
    const kind = catalog.kindOf(summary);
    if (!kind || isIndexPage(summary.path)) return;
    const form = formOf(summary, kind);
    if (isForm(form, kind) || namedLike(summary.path, kind.detect.files) !== undefined) return;
    const neighbours = catalog.inHome(homeOf(summary.path)).filter((each) => each.kind === summary.kind && each !== summary);
    if (neighbours.filter((each) => formOf(each, kind) === form).length >= 2) return;
    const model = neighbours.findLast((each) => isForm(formOf(each, kind), kind));
    const like = model
      ? nameOf(model.path)
      : fillFileName(kind.file, { number: 12, slug: 'a-few-words', date: '2026-01-31', prefix: kind.prefixes[0] });
    yield {
      place: summary.titlePlace,
      message: `File name “${nameOf(summary.path)}” is unlike any other ${kind.short}’s; expected one like “${like}”`,
      ...(model ? {} : { weight: 'recommended-field' }),
    };
  },
});

/** Where new files are called by their title alone, any name will do. */
const isForm = (form: string, kind: Kind): boolean => {
  const usual = usualForm(kind);
  return usual === '{slug}' || form === usual || kind.detect.files.includes(form);
};

const usualForm = once(({ file }: Kind) => plainPattern(file));

const formOf = ({ path }: Summary, { prefixes }: Kind): string => plainPattern(parseFileName(path, prefixes).pattern);
