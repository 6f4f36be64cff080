# expect tanh_prime: partial, mutates-input

import numpy as np


def tanh_prime(z):
    z *= 2
    e = np.exp(-np.abs(z))
    return 4 * e / (1 + e) ** 2
