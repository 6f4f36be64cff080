import assert from 'node:assert/strict';
import { textIn } from '../../../src/pack/text.ts';

describe('textIn', () => {
  const title = { en: 'Week', hi: 'सप्ताह', 'pt-BR': 'Semana' };

  it('takes the reader’s language, with or without a region', () => {
    assert.equal(textIn(title, 'hi'), 'सप्ताह');
    assert.equal(textIn(title, 'hi-IN'), 'सप्ताह');
    assert.equal(textIn(title, 'pt-br'), 'Semana');
    assert.equal(textIn(title, 'pt-PT'), 'Semana');
    assert.equal(textIn({ ...title, pt: 'Semana (PT)' }, 'pt-PT'), 'Semana (PT)');
  });

  it('falls back to English, else to the first', () => {
    assert.equal(textIn(title, 'ta'), 'Week');
    assert.equal(textIn({ hi: 'सप्ताह' }, 'en'), 'सप्ताह');
    assert.equal(textIn({}, 'en'), '');
  });

  it('takes a plain text as it is', () => {
    assert.equal(textIn('Week', 'hi'), 'Week');
  });
});
