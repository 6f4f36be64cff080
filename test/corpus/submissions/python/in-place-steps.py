# expect sigmoid_prime: correct
import numpy as np


def sigmoid_prime(z):
    s = np.negative(z, dtype=float)
    s = np.exp(s)
    s += 1
    s = np.reciprocal(s)
    s *= 1 - s
    return s
