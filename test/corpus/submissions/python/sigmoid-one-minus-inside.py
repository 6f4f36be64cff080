# expect sigmoidPrime: incorrect, one-minus-inside

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoidPrime(z):
    """Derivative of sigmoid."""
    return sigmoid(z) * sigmoid(1 - z)
