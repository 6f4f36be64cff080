# expect Network.tanh_grad: correct

import math


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def tanh_grad(self, z):
        t = math.tanh(z)
        return (1 - t) * (1 + t)
