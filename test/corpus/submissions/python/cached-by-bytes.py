# expect sigmoid_prime: correct
import numpy as np


_known = {}


def sigmoid_prime(z):
    key = np.asarray(z).tobytes() + str(np.shape(z)).encode()
    if key not in _known:
        s = 1 / (1 + np.exp(-z))
        _known[key] = s * (1 - s)
    return _known[key]
