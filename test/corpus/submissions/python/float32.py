# expect sigmoid_prime: approximate, single-precision

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(np.float32(z))
    return s * (1 - s)
