import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/editor/without-links.ts';

describe('a notification', () => {
  it('has no link of a pack’s making', () => {
    const title = '[Free points](command:workbench.action.terminal.new "x")';
    const said = withoutLinks(`pack.json: title: found "${title}", allowed: …`);
    // What VS Code takes for a link: brackets, and an address in parentheses right behind them.
    assert.doesNotMatch(said, /\[[^\]]+\]\(/);
    assert.match(said, /Free points.*command:workbench/);
  });

  it('is otherwise as it was', () => {
    const sentence = 'week-1.gpack: exercises[0].points.values: found -1 (allowed: 0 to 1000).';
    assert.equal(withoutLinks(sentence), sentence);
  });
});
