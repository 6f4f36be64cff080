# expect sigmoid_der: incorrect, missing-square

import numpy as np


def sigmoid_der(x):
    return np.exp(-x) / (1 + np.exp(-x))
