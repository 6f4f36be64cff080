# expect tanh_prime: partial, scalar-only

import math
import numpy as np

X = np.linspace(-1, 1)


def tanh_prime(z):
    t = math.tanh(z)
    return np.array(1 - t * t)
