# expect sigmoid_prime: error, no-return

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(z)
    slope = s * (1 - s)
