# expect sigmoid_derivative: correct

import numpy as np


def sigmoid_derivative(z):
    z = np.clip(z, -500, 500)
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
