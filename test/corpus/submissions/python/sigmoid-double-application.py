# expect sigmoid_gradient: incorrect, double-application

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_gradient(x):
    s = sigmoid(sigmoid(x))
    return s * (1 - s)
