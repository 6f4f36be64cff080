# expect sigmoid_prime: error, prints-not-returns

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def sigmoid_prime(z):
    s = sigmoid(z)
    print(s * (1 - s))
