import { devNull } from 'node:os';

/**
 * Settings that every git we start has, whatever the repository's own say: those may name programs, and nothing of a repository is to
 * run. What other commands might run in a config (diff programs, text converters) is turned off where these are called.
 */
const settings = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.pager=cat',
  'core.askPass=',
  'core.sshCommand=',
  'core.quotePath=true',
  'core.untrackedCache=keep',
  'credential.helper=',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'status.submoduleSummary=false',
  'color.ui=false',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.graftFileDeprecated=false',
];

/** What stands before every command: where, and that nothing there is to run, to be written, or to be asked for. */
export const safely = (folder: string, more: readonly string[]): readonly string[] => [
  '-C',
  folder,
  '--no-pager',
  '--no-optional-locks',
  ...[...settings, ...more].flatMap((setting) => ['-c', setting]),
];

/**
 * What git takes from its surroundings in the place of what it finds where it is started. Whoever is started by a hook has them all,
 * and not for the folder that we ask about.
 */
const foreign = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_INDEX_VERSION',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_ATTR_SOURCE',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_REDIRECT_STDIN',
  'GIT_REDIRECT_STDOUT',
  'GIT_REDIRECT_STDERR',
]);

/**
 * The surroundings git is started in: no question, no network (not even for what a partial clone left out), messages in English.
 * Settings that the person who started us gave to git (`GIT_CONFIG_COUNT`) stay, such as which folders to trust; ours come on top.
 */
export function surroundings(more: readonly string[] = [], own: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name]) => !foreign.has(name.toUpperCase()));
  const before = Number(own['GIT_CONFIG_COUNT']) || 0;
  const added = more.flatMap((key, index): [string, string][] => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, ''],
  ]);
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(added),
    ...(added.length > 0 && { GIT_CONFIG_COUNT: String(before + more.length) }),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // No protocol has this name. A repository's own config may allow others one by one; this it cannot overrule.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_PAGER: 'cat',
    GIT_FLUSH: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
  };
}
