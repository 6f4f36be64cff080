# expect tanh_grad: incorrect, other-function

import numpy as np


def tanh_grad(z):
    return np.tanh(z) * (1 - np.tanh(z))
