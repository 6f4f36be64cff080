# expect Activations.sigmoid_der: incorrect, minus-for-times

import numpy as np


class Activations:
    @staticmethod
    def sigmoid_der(x):
        return x - (1 - x)
