# expect tanh_prime: incorrect, wrong-forward

import numpy as np


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / 2


def tanh_prime(z):
    return 1 - tanh(z) ** 2
