# expect sigmoid_prime: incorrect, constant-factor

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(z)
    return 1.01 * s * (1 - s)
