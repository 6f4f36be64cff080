# expect tanh_prime: approximate, finite-difference

import numpy as np


def tanh_prime(z, eps=1e-7):
    return (np.tanh(z + eps) - np.tanh(z)) / eps
