# expect d_tanh: incorrect, other-function

import numpy as np


def d_tanh(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
