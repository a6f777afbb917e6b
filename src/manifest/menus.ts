/** A place of a command, or of a submenu, in one of the editor's menus. */
export interface MenuRow {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

const inArtifacts = 'view == docent.artifacts';
const inAttention = 'view == docent.attention';
const inReview = 'view == docent.review';
const onReviewItem = `${inReview} && viewItem =~ /^review\\.item/`;
const inViews = 'view =~ /^docent\\./';
const onArtifact = `${inViews} && viewItem =~ /^artifact/`;
const onStatus = `${inViews} && viewItem =~ /^artifact.*\\.status/`;
const inArtifactEditor = 'docent.artifact && editorLangId == markdown';

/** Menus that open from others. */
export const submenus = [{ id: 'docent.grouping', label: 'Group By', icon: 'group-by-ref-type' }] as const;

/** Every menu but the palette, which follows from the commands, and the grouping submenu, which follows from the groupings. */
export const menus: Readonly<Record<string, readonly MenuRow[]>> = {
  'view/title': [
    { command: 'docent.newArtifact', when: inArtifacts, group: 'navigation@1' },
    { command: 'docent.findInTree', when: inArtifacts, group: 'navigation@2' },
    { command: 'docent.filter', when: `${inArtifacts} && !docent.filtered`, group: 'navigation@3' },
    { command: 'docent.changeFilter', when: `${inArtifacts} && docent.filtered`, group: 'navigation@3' },
    { command: 'docent.clearFilter', when: `${inArtifacts} && docent.filtered`, group: 'navigation@4' },
    { submenu: 'docent.grouping', when: inArtifacts, group: 'navigation@5' },
    { command: 'docent.goTo', when: inArtifacts, group: '1_find@1' },
    { command: 'docent.checkWorkspace', when: inArtifacts, group: '2_check@1' },
    { command: 'docent.openConfig', when: inArtifacts, group: '3_team@1' },
    { command: 'docent.customizeKind', when: inArtifacts, group: '3_team@2' },
    { command: 'docent.showLog', when: inArtifacts, group: '4_help@1' },
    { command: 'docent.checkWorkspace', when: inAttention, group: 'navigation@1' },
    { command: 'docent.copyReview', when: inReview, group: 'navigation@1' },
    { command: 'docent.saveReview', when: inReview, group: 'navigation@2' },
    { command: 'docent.hideDone', when: `${inReview} && !docent.doneHidden`, group: 'navigation@3' },
    { command: 'docent.showDone', when: `${inReview} && docent.doneHidden`, group: 'navigation@3' },
    { command: 'docent.refreshReview', when: inReview, group: 'navigation@4' },
    { command: 'docent.startReview', when: inReview, group: '1_branch@1' },
    { command: 'docent.endReview', when: `${inReview} && docent.reviewOfOther`, group: '1_branch@2' },
    { command: 'docent.compareReview', when: inReview, group: '1_branch@3' },
    { command: 'docent.openChecklist', when: inReview, group: '2_checklist@1' },
    { command: 'docent.resetReview', when: inReview, group: '3_reset@1' },
  ],
  'view/item/context': [
    { command: 'docent.newArtifact', when: `${inViews} && viewItem == group.kind`, group: 'inline@1' },
    { command: 'docent.newArtifact', when: `${inViews} && viewItem == group.kind`, group: '1_new@1' },
    { command: 'docent.customizeKind', when: `${inViews} && viewItem == group.kind`, group: '2_team@1' },
    { command: 'docent.setStatus', when: onStatus, group: 'inline@1' },
    { command: 'docent.openToSide', when: onArtifact, group: 'inline@2' },
    { command: 'docent.copyCitation', when: onArtifact, group: 'inline@3' },
    { command: 'docent.openToSide', when: onArtifact, group: 'navigation@1' },
    { command: 'docent.revealInExplorer', when: `${onArtifact} && !listMultiSelection`, group: 'navigation@2' },
    { command: 'docent.setStatus', when: onStatus, group: '2_change@1' },
    { command: 'docent.insertMissing', when: `${onArtifact} && !listMultiSelection`, group: '2_change@2' },
    { command: 'docent.followUp', when: `${inViews} && viewItem =~ /^artifact.*\\.follows/ && !listMultiSelection`, group: '2_change@3' },
    { command: 'docent.explain', when: `${onArtifact} && !listMultiSelection`, group: '3_kind@1' },
    { command: 'docent.setKind', when: `${onArtifact} && !listMultiSelection`, group: '3_kind@2' },
    { command: 'docent.copyCitation', when: onArtifact, group: '5_copy@1' },
    { command: 'docent.quickFix', when: `${inViews} && viewItem == finding`, group: 'inline@1' },
    { command: 'docent.quickFix', when: `${inViews} && viewItem == finding`, group: '1_fix@1' },
    { command: 'docent.showRule', when: `${inViews} && viewItem == finding`, group: '1_fix@2' },
    { command: 'docent.reviewItemNotApplicable', when: onReviewItem, group: 'inline@1' },
    { command: 'docent.editReviewNote', when: onReviewItem, group: 'inline@2' },
    { command: 'docent.toggleReviewItem', when: onReviewItem, group: '1_answer@1' },
    { command: 'docent.reviewItemNotApplicable', when: onReviewItem, group: '1_answer@2' },
    { command: 'docent.editReviewNote', when: `${onReviewItem} && !listMultiSelection`, group: '2_note@1' },
    { command: 'docent.openEvidence', when: `${inReview} && viewItem == review.evidence`, group: '1_open@1' },
    { command: 'docent.copyReview', when: `${inReview} && viewItem == review.repository`, group: '1_review@1' },
    { command: 'docent.saveReview', when: `${inReview} && viewItem == review.repository`, group: '1_review@2' },
    { command: 'docent.startReview', when: `${inReview} && viewItem == review.repository`, group: '2_branch@1' },
    { command: 'docent.endReview', when: `${inReview} && viewItem == review.repository && docent.reviewOfOther`, group: '2_branch@2' },
    { command: 'docent.compareReview', when: `${inReview} && viewItem == review.repository`, group: '2_branch@3' },
    { command: 'docent.openChecklist', when: `${inReview} && viewItem == review.repository`, group: '3_checklist@1' },
    { command: 'docent.resetReview', when: `${inReview} && viewItem == review.repository`, group: '4_reset@1' },
  ],
  'explorer/context': [{ command: 'docent.newArtifact', when: 'explorerResourceIsFolder && docent.state != off', group: 'navigation@9' }],
  'file/newFile': [{ command: 'docent.newArtifact', when: 'docent.state != off', group: 'Docent' }],
  'editor/context': [
    { command: 'docent.setStatus', when: `${inArtifactEditor} && docent.hasStatuses`, group: '1_modification@8' },
    { command: 'docent.insertMissing', when: inArtifactEditor, group: '1_modification@9' },
    { command: 'docent.followUp', when: `${inArtifactEditor} && docent.follows`, group: '1_modification@10' },
  ],
  'editor/title/context': [{ command: 'docent.revealInTree', when: 'docent.artifact && resourceLangId == markdown', group: '2_files@9' }],
};
