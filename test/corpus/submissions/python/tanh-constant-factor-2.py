# expect tanh_grad: incorrect, constant-factor

import numpy as np


def tanh_grad(x):
    s = 1 / (1 + np.exp(-2 * x))
    return 2 * s * (1 - s)
