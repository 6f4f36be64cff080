# expect sigmoid_prime: unstable, overflow
import math

import numpy as np


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


sigmoid = np.vectorize(sigmoid)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))
