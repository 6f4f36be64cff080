# expect tanh_prime: error, no-return

import numpy as np


def tanh_prime(z):
    1 - np.tanh(z) ** 2
