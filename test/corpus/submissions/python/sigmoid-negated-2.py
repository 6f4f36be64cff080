# expect sigmoid_grad: incorrect, negated

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (s - 1)
