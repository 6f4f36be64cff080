# expect Activations.sigmoidPrime: unstable, overflow

import math


class Activations:
    @staticmethod
    def sigmoidPrime(x):
        return 1 / (math.exp(x / 2) + math.exp(-x / 2)) ** 2
