# expect d_tanh: incorrect, constant-factor

import numpy as np


def d_tanh(x):
    v = np.exp(x) + np.exp(-x)
    return 1 / v ** 2
