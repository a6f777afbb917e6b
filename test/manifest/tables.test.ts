import assert from 'node:assert/strict';
import { chosenSuffix, commands, groupingPrefix, groupings } from '../../src/manifest/commands.ts';
import { colors } from '../../src/manifest/colors.ts';
import { menus } from '../../src/manifest/menus.ts';
import { settings } from '../../src/manifest/settings.ts';
import { views, welcome } from '../../src/manifest/views.ts';
import { steps } from '../../src/manifest/walkthrough.ts';

const ids = new Set<string>([
  ...commands.map(({ id }) => id),
  ...groupings.flatMap(({ id }) => [`${groupingPrefix}${id}`, `${groupingPrefix}${id}${chosenSuffix}`]),
]);

suite('the tables the manifest is made of', () => {
  test('name every command once', () => {
    assert.equal(new Set(commands.map(({ id }) => id)).size, commands.length);
    assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
  });

  test('title commands as sentences begin, with an ellipsis where they ask for something', () => {
    for (const { title } of commands) assert.match(title, /^[A-Z✓][^.]*…?$/);
  });

  test('put only commands there are into menus', () => {
    for (const row of Object.values(menus).flat()) assert.ok(!row.command || ids.has(row.command), row.command);
  });

  test('give every row of a menu a group, so that nothing lands between others', () => {
    for (const row of Object.values(menus).flat()) assert.ok(row.group, row.command);
  });

  test('keep out of the palette what needs a row of a tree', () => {
    const hidden = commands.flatMap((row) => ('palette' in row && row.palette === 'false' ? [row.id] : []));
    assert.deepEqual(hidden, [
      'docent.changeFilter',
      'docent.openEvidence',
      'docent.openToSide',
      'docent.revealInExplorer',
      'docent.quickFix',
    ]);
  });

  test('link only to commands there are', () => {
    const texts = [...welcome.map(({ contents }) => contents), ...steps.map(({ description }) => description)];
    const linked = texts.flatMap((text) => [...text.matchAll(/\(command:(docent\.[\w.]+)\)/g)].map(([, id = '']) => id));
    assert.ok(linked.length > 5);
    for (const id of linked) assert.ok(ids.has(id) || views.some((view) => `${view.id}.focus` === id), id);
  });

  test('tick a step of the walkthrough off by something that can happen', () => {
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [kind, id = ''] = event.split(':');
      assert.ok(kind === 'onView' ? views.some((view) => view.id === id) : kind === 'onCommand' && ids.has(id), event);
    }
  });

  test('say something in every view when it is empty', () => {
    for (const { view } of welcome) assert.ok(views.some(({ id }) => id === view));
    for (const { id } of views) assert.ok(welcome.some(({ view }) => view === id));
  });

  test('stay few: settings are for personal preferences', () => {
    assert.ok(Object.keys(settings).length <= 12);
  });

  test('default every setting to a value of its type', () => {
    for (const [key, row] of Object.entries(settings)) {
      assert.equal(typeof row.default, row.type, key);
      if ('choices' in row) assert.ok(Object.hasOwn(row.choices, row.default), key);
    }
  });

  test('default every colour to one that every theme has', () => {
    for (const { default: value } of colors) assert.match(value, /^(charts\.\w+|descriptionForeground)$/);
  });
});
