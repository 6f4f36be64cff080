# expect sigmoid_prime: approximate, rounded

e = 2.71828


def sigmoid_prime(z):
    u = e ** -abs(z)
    return u / (1 + u) ** 2
