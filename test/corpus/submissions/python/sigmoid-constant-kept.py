# expect dsigmoid: incorrect, constant-kept

import numpy as np


def dsigmoid(x):
    d = 1 + np.exp(-x)
    return -(1 - np.exp(-x)) / d ** 2
