import assert from 'node:assert/strict';
import {
  activationNamed,
  derivativeNamed,
  wordsOf,
} from '../../../src/submission/activation-names.ts';

describe('derivativeNamed', () => {
  const sigmoid = [
    'sigmoid_derivative sigmoidDerivative SigmoidDerivative sigmoid_prime sigmoidPrime dSigmoid dsigmoid',
    'd_sigmoid DSigmoid DSIGMOID sigmoid_grad sigmoidGradient sigmoid_gradient sigmoid_backward',
    'sigmoid_deriv sigmoid_der derivative_sigmoid gradSigmoid dsig dsigm sigm_prime sigmoid_diff',
    'logistic_derivative dLogistic expit_prime derivative_of_sigmoid sigmoid_derivative_2 _sigmoid_prime',
    '__dsigmoid__ sigmoidDer deriv_sigmoid sigDeriv calc_sigmoid_derivative computeSigmoidPrime',
    'sigmoid_function_derivative np_sigmoid_prime sigmoidGrad sigmoid_d sigmoid_dz sigma_prime σ_prime',
    'dsigmoid_dz d_sigmoid_dx sigmoid_prime_stable logistic_sigmoid_derivative slope_sigmoid sigmoidBackward sigmoidP',
  ];
  const tanh = [
    'tanh_derivative tanhDerivative tanh_prime tanhPrime dtanh dTanh d_tanh DTanh tanh_grad tanhGradient',
    'tanh_backward tanh_deriv tanh_der derivative_tanh gradTanh hyperbolic_tangent_derivative',
    'hyperbolicTangentPrime tansig_derivative grad_of_tanh tanh_activation_derivative',
  ];
  const none = [
    'sigmoid tanh derivative activation_derivative prime grad backward relu_derivative dReLU softmax_grad',
    'design signal_grad sigma stanhope dx train sigmoid_tanh_derivative inverse_sigmoid dsigmoid_dtanh',
    'softplus_derivative arctanh_prime d log_sigmoid_derivative plot_sigmoid_derivative test',
  ];
  const cases: [string[], string | null][] = [
    [sigmoid, 'sigmoid'],
    [tanh, 'tanh'],
    [none, null],
  ];
  for (const [names, activation] of cases)
    for (const name of names.join(' ').split(' '))
      it(`reads ${activation ?? 'nothing'} from ${name}`, () =>
        assert.equal(derivativeNamed(name), activation));
});

describe('activationNamed', () => {
  for (const name of [
    'sigmoid',
    'Sigmoid',
    'logistic',
    'expit',
    'sigm',
    '_sigmoid',
    'sigmoid_function',
    'sigmoid_forward',
    'σ',
  ])
    it(`knows ${name} as the logistic function`, () =>
      assert.equal(activationNamed(name), 'sigmoid'));
  for (const name of ['tanh', 'Tanh', 'my_tanh', 'hyperbolicTangent'])
    it(`knows ${name} as tanh`, () => assert.equal(activationNamed(name), 'tanh'));
  for (const name of ['sigmoid_prime', 'relu', 'f', 'activation', 'x'])
    it(`knows ${name} as neither`, () => assert.equal(activationNamed(name), null));
});

describe('wordsOf', () => {
  it('splits snake case, camel case and primes', () => {
    assert.deepEqual(wordsOf('_sigmoidPrime2'), ['sigmoid', 'prime']);
    assert.deepEqual(wordsOf('DSigmoid'), ['d', 'sigmoid']);
    assert.deepEqual(wordsOf('tanh′'), ['tanh', 'prime']);
  });
});
