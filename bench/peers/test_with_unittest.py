import json
import unittest

import numpy as np

from sigmoid_prime import sigmoid_prime

with open("points.json") as file:
    points = json.load(file)


class SigmoidPrime(unittest.TestCase):
    def test_sigmoid_prime(self):
        for z, expected in points:
            actual = sigmoid_prime(np.float64(z))
            self.assertLessEqual(abs(actual - expected), 1e-6 + 1e-5 * abs(expected), z)
