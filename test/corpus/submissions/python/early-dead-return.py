# expect sigmoid_prime: incorrect, returns-g

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(z)
    return s
    return s * (1 - s)
