# expect tanh_derivative: incorrect, second-derivative

import numpy as np


def tanh_derivative(x):
    return -2 * np.tanh(x)
