# expect grad_sigmoid: incorrect, quotient-for-product

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def grad_sigmoid(z):
    return sigmoid(z) / (1 - sigmoid(z))
