# expect sigmoid_deriv: incorrect, plus-for-minus

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_deriv(x):
    s = sigmoid(x)
    return s * (1 + s)
