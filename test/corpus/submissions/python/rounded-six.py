# expect tanh_prime: approximate, rounded

import numpy as np


def tanh_prime(z):
    return np.round(1 - np.tanh(z) ** 2, 6)
