# expect tanh_prime: incorrect, returns-g

import numpy as np


def tanh_prime(x):
    """Derivative of tanh."""
    return np.tanh(x)
