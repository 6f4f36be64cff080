# expect Activations.tanhDerivative: activation-form, activation-form

import numpy as np


class Activations:
    @staticmethod
    def tanhDerivative(a):
        return (1 + a) * (1 - a)
