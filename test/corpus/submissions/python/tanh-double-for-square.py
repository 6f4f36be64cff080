# expect tanh_prime: incorrect, double-for-square
import numpy as np


def tanh_prime(z):
    t = np.tanh(z)
    return 1 - t * 2
