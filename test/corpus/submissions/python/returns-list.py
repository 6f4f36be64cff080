# expect tanh_prime: partial

import numpy as np


def tanh_prime(z):
    return [1 - np.tanh(x) ** 2 for x in np.atleast_1d(z)]
