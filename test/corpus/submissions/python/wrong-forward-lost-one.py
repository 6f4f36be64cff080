# expect sigmoid_prime: incorrect, wrong-forward

import numpy as np


def sigmoid(z):
    return 1 / (2 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)
