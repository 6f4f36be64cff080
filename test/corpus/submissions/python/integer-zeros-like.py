# expect sigmoid_prime: partial, integer-truncation

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    slopes = np.zeros_like(z)
    for i in range(len(z)):
        s = sigmoid(z[i])
        slopes[i] = s * (1 - s)
    return slopes
