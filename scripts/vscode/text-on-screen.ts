// These functions run in the page: they may use nothing from outside themselves.

/** The active editor's visible lines, top to bottom. */
export function visibleText(): string {
  const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-lines .view-line')];
  const byTop = lines.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
  return byTop.map((line) => (line.textContent ?? '').replace(/\u00a0/g, ' ')).join('\n');
}

/** The middle of the first place where the active editor shows `text`. */
export function placeOf(text: string): { x: number; y: number } {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-lines .view-line')) {
    const start = (line.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(text);
    if (start < 0) continue;

    // A line is made of one element per token, so the text may begin in one and end in another.
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      if (start + text.length > offset && start + text.length <= offset + length) range.setEnd(node, start + text.length - offset);
      offset += length;
    }
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`The editor shows no “${text}”`);
}
