# expect logistic_prime: incorrect, misplaced-square

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def logistic_prime(x):
    return (1 - sigmoid(x)) ** 2
