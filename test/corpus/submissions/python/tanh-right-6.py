# expect grad_tanh: unstable, overflow

import numpy as np


def grad_tanh(x):
    u = np.exp(x) - np.exp(-x)
    v = np.exp(x) + np.exp(-x)
    return (v * v - u * u) / (v * v)
