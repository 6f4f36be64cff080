# expect sigmoid_prime: error, no-return
import numpy as np


def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    ds = None
    return ds
