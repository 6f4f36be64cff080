# expect sigmoid_prime: partial, mutates-input

import numpy as np


def sigmoid_prime(z):
    z = np.asarray(z, dtype=float)
    z[...] = np.exp(-np.abs(z))
    return z / (1 + z) ** 2
