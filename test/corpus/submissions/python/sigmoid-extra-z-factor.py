# expect d_sigmoid: incorrect, extra-z-factor

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def d_sigmoid(x):
    return x * sigmoid(x) * (1 - sigmoid(x))
