/** A small workspace: two decisions that know each other, one that lacks much, and a page that is none. */
export const workspace: Readonly<Record<string, string>> = {
  'README.md': '# Project\n\nSee [the decisions](docs/adr/).\n',
  'docs/adr/0001-use-postgres.md': `---
kind: adr
status: accepted
date: 2026-03-01
deciders: [Ada Lovelace]
tags: [storage]
---

# Use Postgres

## Context and problem statement

We need joins, and ADR-2 needs them too.

## Considered options

### Postgres

* Good, because it joins
* Bad, because it wants care

### Files

* Good, because they are there
* Bad, because they do not join

## Decision

We will use Postgres, because it joins.

## Consequences

One more server to run.
`,
  'docs/adr/0002-keep-history.md': `---
kind: adr
status: proposed
date: 2126-04-01
deciders: [Grace Hopper]
tags: [storage, history]
---

# Keep history

## Context

Somebody asked; see [the store](0001-use-postgres.md).

## Decision

We will keep it.

## Consequences

More to store.
`,
};

/** A decision with no sections but one. Its day lies far ahead: a proposal is stale some day. */
export const lacking = `---
kind: adr
status: proposed
date: 2126-05-01
deciders: [Ada Lovelace]
---

# Lack much

## Context

Something is missing.
`;
