# expect tanh_prime: error, function-power

import numpy as np


def tanh_prime(z):
    return 1 - (np.tanh**2)(z)
