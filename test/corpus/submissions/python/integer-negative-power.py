# expect tanh_prime: correct

import numpy as np


def tanh_prime(z):
    c = np.cosh(z)
    return z ** 0 * c ** -2
