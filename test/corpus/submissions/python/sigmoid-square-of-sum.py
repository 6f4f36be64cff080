# expect grad_sigmoid: incorrect, square-of-sum

import numpy as np


def grad_sigmoid(z):
    return np.exp(-z) / (1 + np.exp(-2 * z))
