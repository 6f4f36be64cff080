# expect tanh_derivative: incorrect, misplaced-square

import numpy as np


def tanh_derivative(x):
    return 1 - np.tanh(x ** 2)
