# expect sigmoid: correct

import numpy as np


def sigmoid(z, deriv=False):
    s = 1 / (1 + np.exp(-z))
    if deriv:
        return s * (1 - s)
    return s
