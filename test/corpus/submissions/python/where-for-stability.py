# expect sigmoid_derivative: correct

import numpy as np


def sigmoid_derivative(z):
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return s * (1 - s)
