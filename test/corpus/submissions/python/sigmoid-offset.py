# expect Activations.grad_sigmoid: incorrect, offset

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Activations:
    @staticmethod
    def grad_sigmoid(x):
        return 1 + sigmoid(x) * (1 - sigmoid(x))
