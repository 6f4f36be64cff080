# expect tanh: incorrect, missing-square

import numpy as np


def tanh(x, derivative=False):
    if derivative:
        return 1 - np.tanh(x)
    return np.tanh(x)
