# expect sigmoid_prime: partial
import numpy as np


def sigmoid_prime(z):
    rows, columns = z.shape
    result = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            s = 1 / (1 + np.exp(-z[i, j]))
            result[i, j] = s * (1 - s)
    return result
