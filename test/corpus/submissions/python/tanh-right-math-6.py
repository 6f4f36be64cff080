# expect Network.tanhDerivative: unstable, overflow

import math


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def tanhDerivative(self, z):
        u = math.exp(z) - math.exp(-z)
        v = math.exp(z) + math.exp(-z)
        return (v * v - u * u) / (v * v)
