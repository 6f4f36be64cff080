# expect sigmoidDerivative: incorrect, shift

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoidDerivative(z):
    s = sigmoid(z + 1)
    return s * (1 - s)
