# expect tanh_prime: correct

import numpy as np


def tanh_prime(z):
    e = np.exp(-2 * abs(z))
    return 4 * e / (1 + e) ** 2
