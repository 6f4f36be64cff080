# expect sigmoid_deriv: correct

import numpy as np


def sigmoid_deriv(x):
    e = np.exp(-abs(x))
    return e / (1 + e) ** 2
