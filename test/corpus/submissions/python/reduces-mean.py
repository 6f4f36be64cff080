# expect tanh_prime: partial, reduces

import numpy as np


def tanh_prime(z):
    return np.mean(1 - np.tanh(z) ** 2)
