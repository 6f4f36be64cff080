# expect grad_sigmoid: correct

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def grad_sigmoid(x):
    return sigmoid(x) * sigmoid(-x)
