# expect sigmoid_derivative: incorrect, precedence
import numpy as np


def sigmoid_derivative(x):
    return 1 / 1 + np.exp(-x) * (1 - 1 / 1 + np.exp(-x))
