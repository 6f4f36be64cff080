# expect sigmoid_deriv: incorrect, mixed-g-and-z

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_deriv(x):
    return sigmoid(x) * (1 - x)
