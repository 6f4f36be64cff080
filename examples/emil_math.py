import math


# this one never overflows
def sigmoid(z):
    return 0.5 * (1 + math.tanh(z / 2))


# slope between two points next to each other
def sigmoid_prime(z):
    h = 1e-5
    return (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)


def tanh_prime(z):
    return 1 - math.tanh(z)^2
