import assert from 'node:assert/strict';
import { likeliest } from '../../../../src/editor/commands/likeliest.ts';

const ids = ['sigmoid-derivative', 'relu-derivative', 'leaky-relu-derivative', 'elu-derivative'];

describe('likeliest', () => {
  it('is the exercise that the name speaks of most, however it is written', () => {
    for (const name of ['relu_prime', 'reluDerivative', 'd_ReLU'])
      assert.equal(likeliest(name, ids), 'relu-derivative', name);
    for (const name of ['dLeakyReLU', 'leaky_relu_grad', 'LeakyRelu.backward'])
      assert.equal(likeliest(name, ids), 'leaky-relu-derivative', name);
    assert.equal(likeliest('elu_prime', ids), 'elu-derivative');
  });

  it('is none where the name speaks of none', () => {
    assert.equal(likeliest('slope', ids), null);
    assert.equal(likeliest('relu_prime', []), null);
  });
});
