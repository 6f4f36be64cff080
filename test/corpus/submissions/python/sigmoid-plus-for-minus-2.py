# expect derivative_sigmoid: incorrect, plus-for-minus

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def derivative_sigmoid(z):
    return sigmoid(z) + sigmoid(z) ** 2
