# expect tanh_prime: partial, integer-truncation

import numpy as np


def tanh_prime(z):
    out = np.empty_like(z)
    out[...] = 1 - np.tanh(z) ** 2
    return out
