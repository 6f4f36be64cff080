# expect derivative_tanh: correct

import numpy as np


def derivative_tanh(x):
    return 4 / (np.exp(x) + np.exp(-x)) ** 2
