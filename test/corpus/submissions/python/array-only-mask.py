# expect sigmoid_prime: correct

import numpy as np


def sigmoid_prime(z):
    s = np.empty(z.shape)
    up = z >= 0
    s[up] = 1 / (1 + np.exp(-z[up]))
    e = np.exp(z[~up])
    s[~up] = e / (1 + e)
    return s * (1 - s)
