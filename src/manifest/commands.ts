/** A command of the editor. Titles are shown behind “Docent: ”. */
export interface CommandRow {
  readonly id: string;
  readonly title: string;
  /** A codicon's name. */
  readonly icon?: string;
  /** When it can be run at all; grey otherwise. */
  readonly enablement?: string;
  /** When the palette offers it; absent = always, `false` = never. */
  readonly palette?: string;
}

/** What stands before every title. */
export const category = 'Docent';

/** Prefix of the commands that start one kind; `scripts/generate` makes a row of each kind. */
export const newKindPrefix = 'docent.new.';

/** Whether there may be a review: unknown until the view was shown once. */
const reviewed = 'docent.state == ready && docent.reviews != none';

/** Every command but those of single kinds and groupings. */
export const commands = [
  { id: 'docent.newArtifact', title: 'New Artifact…', icon: 'add', enablement: 'docent.state != off' },
  { id: 'docent.goTo', title: 'Go to Artifact…', icon: 'go-to-file' },
  { id: 'docent.setStatus', title: 'Set Status…', icon: 'arrow-swap' },
  { id: 'docent.followUp', title: 'Write What Follows…', icon: 'arrow-right' },
  { id: 'docent.insertMissing', title: 'Insert Missing Sections', icon: 'insert' },
  { id: 'docent.checkWorkspace', title: 'Check Workspace', icon: 'checklist' },
  { id: 'docent.showRule', title: 'Show Rule…', icon: 'question' },
  { id: 'docent.explain', title: 'Show Document’s Kind', icon: 'info' },
  { id: 'docent.setKind', title: 'This Document Is…', icon: 'symbol-class' },
  { id: 'docent.customizeKind', title: 'Customize Kind…', icon: 'edit' },
  { id: 'docent.openConfig', title: 'Open Config', icon: 'settings-gear', enablement: 'workspaceFolderCount != 0' },
  { id: 'docent.copyCitation', title: 'Copy Citation…', icon: 'copy' },
  { id: 'docent.revealInTree', title: 'Reveal in Artifacts View', icon: 'list-tree', palette: 'docent.artifact' },
  { id: 'docent.groupBy', title: 'Group Artifacts By…', icon: 'group-by-ref-type' },
  { id: 'docent.filter', title: 'Filter Artifacts…', icon: 'filter' },
  { id: 'docent.changeFilter', title: 'Change Filter…', icon: 'filter-filled', palette: 'false' },
  { id: 'docent.clearFilter', title: 'Clear Filter', icon: 'clear-all', palette: 'docent.filtered' },
  { id: 'docent.findInTree', title: 'Find in Artifacts View', icon: 'search' },
  { id: 'docent.toggleReviewItem', title: 'Tick or Untick Review Item', icon: 'check', enablement: reviewed },
  { id: 'docent.reviewItemNotApplicable', title: 'Mark Review Item as Not Applicable…', icon: 'circle-slash', enablement: reviewed },
  { id: 'docent.editReviewNote', title: 'Edit Note of Review Item…', icon: 'note', enablement: reviewed },
  { id: 'docent.copyReview', title: 'Copy Review as Markdown', icon: 'copy', enablement: reviewed },
  { id: 'docent.saveReview', title: 'Save Review', icon: 'save', enablement: reviewed },
  { id: 'docent.startReview', title: 'Start Review of Branch…', icon: 'git-branch', enablement: reviewed },
  { id: 'docent.endReview', title: 'Back to the Checked-out Branch', icon: 'discard', palette: 'docent.reviewOfOther' },
  { id: 'docent.compareReview', title: 'Compare Review With…', icon: 'git-compare', enablement: reviewed },
  { id: 'docent.resetReview', title: 'Reset Review…', icon: 'clear-all', enablement: reviewed },
  { id: 'docent.openChecklist', title: 'Open Review Checklist', icon: 'checklist', enablement: reviewed },
  { id: 'docent.refreshReview', title: 'Refresh Review', icon: 'refresh', enablement: 'docent.state == ready' },
  { id: 'docent.hideDone', title: 'Hide Done Review Items', icon: 'eye-closed', palette: '!docent.doneHidden' },
  { id: 'docent.showDone', title: 'Show Done Review Items', icon: 'eye', palette: 'docent.doneHidden' },
  { id: 'docent.openEvidence', title: 'Open Evidence', icon: 'go-to-file', palette: 'false' },
  { id: 'docent.openToSide', title: 'Open to the Side', icon: 'split-horizontal', palette: 'false' },
  { id: 'docent.revealInExplorer', title: 'Reveal in Explorer View', icon: 'files', palette: 'false' },
  { id: 'docent.quickFix', title: 'Quick Fix…', icon: 'lightbulb', palette: 'false' },
  { id: 'docent.switchOn', title: 'Switch On', icon: 'circle-large-filled', palette: 'docent.state == off' },
  { id: 'docent.restart', title: 'Restart', icon: 'debug-restart' },
  { id: 'docent.showLog', title: 'Show Log', icon: 'output' },
  { id: 'docent.showWalkthrough', title: 'Get Started', icon: 'mortar-board' },
] as const satisfies readonly CommandRow[];

/** Id of a command that the extension registers by a file of its own. */
export type CommandId = (typeof commands)[number]['id'];

/** A way to group the tree. */
export interface GroupingRow {
  readonly id: string;
  readonly title: string;
}

/** In the order of the menu. Each becomes two commands: one to choose it, and a ticked one while it is chosen. */
export const groupings = [
  { id: 'kind', title: 'Kind' },
  { id: 'status', title: 'Status' },
  { id: 'folder', title: 'Folder' },
  { id: 'tag', title: 'Tag' },
  { id: 'owner', title: 'Owner' },
  { id: 'year', title: 'Year' },
] as const satisfies readonly GroupingRow[];

/** Prefix of the commands that choose a grouping. */
export const groupingPrefix = 'docent.groupBy.';

/** Suffix of the ticked twin. */
export const chosenSuffix = '.chosen';
