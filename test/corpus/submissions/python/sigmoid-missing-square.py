# expect logistic_derivative: incorrect, missing-square

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def logistic_derivative(x):
    return 1 - sigmoid(x)
