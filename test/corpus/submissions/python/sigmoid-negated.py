# expect Activations.d_sigmoid: incorrect, negated

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Activations:
    @staticmethod
    def d_sigmoid(x):
        return -sigmoid(x) * (1 - sigmoid(x))
