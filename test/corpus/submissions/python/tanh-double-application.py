# expect tanh_gradient: incorrect, double-application

import numpy as np


def tanh_gradient(x):
    return 1 - np.tanh(np.tanh(x)) ** 2
