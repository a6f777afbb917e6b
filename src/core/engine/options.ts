import type { Config, Face } from '../config/config.ts';
import type { Clock, Files } from '../ports.ts';
import type { Examined } from './examine.ts';
import type { BuiltIn, Setup } from './setup.ts';
import type { DocumentEntry } from './sidecars.ts';

/** Examine many files, in any order, as fast as the place allows (worker threads, a cache). */
export type ExamineAll = (setup: Setup, files: readonly DocumentEntry[], each: EachExamined) => Promise<void>;

/** Takes what examining a file gave; as JSON too where it came so. */
export type EachExamined = (file: DocumentEntry, examined: Examined, json?: string) => void;

/** What an engine needs of the place it works in. */
export interface EngineOptions {
  readonly files: Files;
  readonly today: Clock;
  readonly face: Face;
  readonly builtIn: BuiltIn;
  readonly profile?: Config['profile'];
  /** Absent: one after the other, here. */
  readonly examineAll?: ExamineAll;
  /** Asked between pieces of long work: a promise to wait for where others should have their turn. */
  readonly turn?: () => Promise<void> | undefined;
}
