# expect tanh_prime: partial, array-condition

import numpy as np


def tanh_prime(z):
    z = abs(z) if z < 0 else z
    return 1 - np.tanh(z) ** 2
