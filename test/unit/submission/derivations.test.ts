import assert from 'node:assert/strict';
import type { Language } from '../../../src/submission/types.ts';
import { parse, textIn } from './parsing.ts';

function derivations(text: string, language: Language = 'python') {
  return parse(text, language).derivations.map(each => {
    assert.equal(textIn(text, each.range), each.text);
    return [each.implementation, each.text];
  });
}

describe('derivations in a file', () => {
  it('are found in comments above a function and inside it', () => {
    const text =
      "# why:\n# g(z) = a\n#      = b\ndef f(z):\n    # g'(z) = c\n    #  = d\n    return z\n";
    assert.deepEqual(derivations(text), [
      ['f', '# g(z) = a\n#      = b'],
      ['f', "    # g'(z) = c\n    #  = d".trimStart()],
    ]);
  });

  it('are found in docstrings', () => {
    const text = 'def f(z):\n    """Slope.\n\n    g(z) = a\n         = b\n    """\n    return z\n';
    assert.deepEqual(derivations(text), [['f', '    g(z) = a\n         = b']]);
  });

  it('are found at the top of a file, for no function', () => {
    assert.deepEqual(derivations('"""\ng(z) = a\n= b"""\n\nx = 1\n'), [[null, 'g(z) = a\n= b"""']]);
  });

  it('are found in JavaScript', () => {
    const text =
      "/**\n * g(z) = a\n *      = b\n */\nfunction f(z) {\n  // tanh'(z) = c\n  // = d\n  return z;\n}\n";
    assert.deepEqual(derivations(text, 'javascript'), [
      ['f', ' * g(z) = a\n *      = b'],
      ['f', "// tanh'(z) = c\n  // = d"],
    ]);
  });

  it('are not code', () => {
    assert.deepEqual(derivations('g = 1\nf = g\n# g = 1\nx = "g(z) = a\\n= b"\n'), []);
  });
});
