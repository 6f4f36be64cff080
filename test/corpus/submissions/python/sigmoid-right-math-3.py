# expect sigmoidDerivative: unstable, overflow

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoidDerivative(z):
    """Derivative of sigmoid."""
    return sigmoid(z) * sigmoid(-z)
