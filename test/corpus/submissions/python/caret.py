# expect tanh_prime: error, caret-power

import numpy as np


def tanh_prime(z):
    return 1 - np.tanh(z)^2
