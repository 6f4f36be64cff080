# expect logistic_derivative: correct

import numpy as np


def logistic_derivative(x):
    return 1 / (2 + np.exp(x) + np.exp(-x))
