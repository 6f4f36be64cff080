# expect derivative_sigmoid: incorrect, second-derivative

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def derivative_sigmoid(x):
    """Derivative of sigmoid."""
    s = sigmoid(x)
    return s * (1 - s) * (1 - 2 * s)
