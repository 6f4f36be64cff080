# expect tanh_prime: approximate, single-precision

import numpy as np


def tanh_prime(z):
    t = np.tanh(np.asarray(z, dtype=np.float32))
    return 1 - t ** 2
