# expect sigmoid_deriv: incorrect, constant-kept

import numpy as np


def sigmoid_deriv(z):
    d = 1 + np.exp(-z)
    return -d ** -2.0 * (1 + np.exp(-z))
