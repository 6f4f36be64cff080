# expect sigmoid_prime: partial, jacobian

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(z)
    return np.diag(s * (1 - s))
