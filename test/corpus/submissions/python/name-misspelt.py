# expect sigmoid_prime: error, name-error

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmod(z)
    return s * (1 - s)
