# expect Network.sigmoid_grad: incorrect, extra-z-factor

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoid_grad(self, z):
        return -z * np.exp(-z) / (1 + np.exp(-z)) ** 2
