# expect sigmoid_derivative: incorrect, returns-g

import numpy as np


def sigmoid_derivative(x):
    return 1 / (1 + np.exp(-x))
