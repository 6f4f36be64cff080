# expect Activations.tanh_der: unstable, overflow

import math


class Activations:
    @staticmethod
    def tanh_der(x):
        u = math.exp(x) - math.exp(-x)
        v = math.exp(x) + math.exp(-x)
        return 1 - (u / v) ** 2
