# expect sigmoid_prime: partial, array-condition

import numpy as np


def sigmoid_prime(z):
    if z >= 0:
        s = 1 / (1 + np.exp(-z))
    else:
        s = np.exp(z) / (1 + np.exp(z))
    return s * (1 - s)
