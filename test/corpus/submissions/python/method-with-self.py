# expect NeuralNetwork.sigmoid_prime: correct

import numpy as np


class NeuralNetwork:
    def __init__(self, layers):
        self.weights = [np.random.randn(a, b) for a, b in zip(layers, layers[1:])]

    def sigmoid(self, z):
        return 1 / (1 + np.exp(-z))

    def sigmoid_prime(self, z):
        return self.sigmoid(z) * (1 - self.sigmoid(z))
