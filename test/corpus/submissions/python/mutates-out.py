# expect sigmoid_prime: partial, mutates-input

import numpy as np


def sigmoid_prime(z):
    s = np.exp(-np.abs(z), out=z if isinstance(z, np.ndarray) else None)
    return s / (1 + s) ** 2
