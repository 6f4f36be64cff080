# expect sigmoid_prime: error, recursion

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    return sigmoid_prime(z) * (1 - sigmoid_prime(z))
