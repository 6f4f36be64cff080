# expect logistic_derivative: correct

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


logistic_derivative = lambda z: sigmoid(z) * (1 - sigmoid(z))
