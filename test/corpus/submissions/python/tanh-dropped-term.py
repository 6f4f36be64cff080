# expect Network.tanh_deriv: incorrect, dropped-term

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def tanh_deriv(self, x):
        return np.tanh(x) ** 2
