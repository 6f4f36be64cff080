# expect Activations.grad_tanh: incorrect, exp-power-rule

import numpy as np


class Activations:
    @staticmethod
    def grad_tanh(x):
        v = np.exp(x) + np.exp(-x)
        return x / np.exp(1) * 4 / v ** 2
