# expect sigmoid_prime: incorrect, reciprocal

import numpy as np


def sigmoid_prime(x):
    return (1 + np.exp(-x)) ** 2 / np.exp(-x)
