# expect d_tanh: correct

import numpy as np


def d_tanh(x):
    t = np.tanh(x)
    return (1 - t) * (1 + t)
