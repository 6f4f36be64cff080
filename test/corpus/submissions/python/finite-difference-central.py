# expect sigmoid_prime: approximate, finite-difference

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    h = 1e-5
    return (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)
