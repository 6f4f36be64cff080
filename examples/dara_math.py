# no numpy on my laptop, so only math
import math


def sigmoid_prime(z):
    return math.exp(-z) / (1 + math.exp(-z)) ** 2


def tanh_prime(z):
    u = math.exp(z) - math.exp(-z)
    v = math.exp(z) + math.exp(-z)
    return 1 - (u / v) * (u / v)


for z in (-2, -1, 0, 1, 2):
    print(z, sigmoid_prime(z), tanh_prime(z))
