# expect Network.derivative_sigmoid: incorrect, mixed-g-and-z

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def derivative_sigmoid(self, x):
        return x * (1 - sigmoid(x))
