# expect Activations.tanh_derivative: correct

import math


class Activations:
    @staticmethod
    def tanh_derivative(x):
        return 1 - math.tanh(x) ** 2
