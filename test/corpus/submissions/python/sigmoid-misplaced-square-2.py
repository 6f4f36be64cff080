# expect sigmoid_prime: incorrect, misplaced-square

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(x):
    """Derivative of sigmoid."""
    s = sigmoid(x)
    return s ** 2 * (1 - s)
