# expect sigmoid_prime: incorrect, wrong-forward

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z / 2))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))
