# expect sigmoid_prime: correct

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
y = np.array([[0], [1], [1], [0]])
weights = np.random.randn(3, 1)
for step in range(10 ** 9):
    z = X @ weights
    weights -= X.T @ ((sigmoid(z) - y) * sigmoid_prime(z))
print(input("done?"))
