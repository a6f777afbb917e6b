import type { Entry } from './forms/compounds.ts';
import { daysIn } from './forms/scalars.ts';
import type { WrittenKind } from './kind-forms.ts';
import { labelOf } from './label.ts';
import { canonicalStatuses, type CanonicalStatus, type Detection, type Field, type FollowUp, type Status } from './kind.ts';
import { demandOf } from './sections.ts';

type WrittenStatus = NonNullable<WrittenKind['statuses']>[number]['value'];
type WrittenField = NonNullable<WrittenKind['fields']>[number]['value'];

/** A status as written; one that is called like a canonical word is that word. */
export function statusOf({ key, value }: Entry<WrittenStatus>): Status {
  const is = value.is ?? canonicalStatuses.find((canonical): canonical is CanonicalStatus => canonical === key);
  return {
    id: key,
    label: value.label ?? labelOf(key),
    ...(is ? { is } : {}),
    aliases: value.aliases ?? [],
    next: (value.next ?? []).map(({ value: id }) => id),
    closed: value.closed ?? false,
    ...(value.needs ? { needs: value.needs.value } : {}),
    ...(value['stale-after'] === undefined ? {} : { staleAfter: value['stale-after'] }),
  };
}

/** A field as written; without a type it is text. */
export function fieldOf({ key, value }: Entry<WrittenField>): Field {
  const { type = 'text', label = labelOf(key), aliases = [], choices, initial, inverse, due = false, within, about } = value;
  const { after, of, offer, relies, budget } = value;
  const spellings = (choices?.value ?? []).filter((each) => each.value.length > 0);
  return {
    id: key,
    label,
    type,
    aliases,
    demand: demandOf(value),
    choices: (choices?.value ?? []).map((choice) => choice.key),
    ...(spellings.length > 0 ? { spellings: Object.fromEntries(spellings.map((choice) => [choice.key, choice.value])) } : {}),
    ...(initial === undefined ? {} : { initial }),
    ...(inverse ? { inverse: inverse.value } : {}),
    due,
    ...(within ? { within: daysIn(within.value) ?? within.value } : {}),
    ...(after ? { after: after.map((each) => each.value) } : {}),
    ...(of ? { of: of.value } : {}),
    ...(offer === undefined ? {} : { offer }),
    ...(relies === undefined ? {} : { relies }),
    ...(budget === undefined ? {} : { budget }),
    ...(about === undefined ? {} : { about }),
  };
}

/** How the kind is recognised, as written. */
export function detectionOf({ detect = {} }: WrittenKind): Detection {
  const { folders = {}, files = [], headings = [] } = detect;
  const lower = (names: readonly string[] = []): string[] => names.map((name) => name.toLowerCase());
  return {
    folders: { strong: lower(folders.strong), weak: lower(folders.weak), ...(folders.vague ? { vague: lower(folders.vague) } : {}) },
    files: files.map(({ value }) => value),
    ...(detect['home-file'] === undefined ? {} : { homeFile: detect['home-file'] }),
    ...(detect['front-matter'] ? { frontMatter: detect['front-matter'].map(valuesOf) } : {}),
    headings: headings.map((row) => row.map((part) => ('value' in part ? part.value : part.map(({ value }) => value)))),
  };
}

const valuesOf = (entries: readonly Entry<string>[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, value]));

/** What may be written next, as written; what names no kind is left out. */
export function followUpsOf(written: WrittenKind): FollowUp[] {
  return (written['follow-ups'] ?? []).flatMap(({ when, unless, to, label, fill = [], link, back }) => {
    if (!to) return [];
    return [
      {
        to: to.value,
        label: label ?? labelOf(to.value),
        fill: Object.fromEntries(fill.map(({ key, value }) => [key, value.map((each) => each.value)])),
        ...(when ? { when: when.value } : {}),
        ...(unless ? { unless: unless.value } : {}),
        ...(link ? { link: link.value } : {}),
        ...(back ? { back: back.value } : {}),
      },
    ];
  });
}
