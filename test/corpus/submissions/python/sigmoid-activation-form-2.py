# expect Network.dsigmoid: activation-form, activation-form

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def dsigmoid(self, x):
        return x * (1 - x)
