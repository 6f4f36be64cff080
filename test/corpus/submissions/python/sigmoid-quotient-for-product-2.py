# expect Network.sigmoidDerivative: incorrect, quotient-for-product

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoidDerivative(self, x):
        return np.exp(-x)
