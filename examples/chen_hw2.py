import numpy as np


class Sigmoid:
    def forward(self, z):
        self.z = z
        return 1 / (1 + np.exp(-z))

    def sigmoid_prime(self, z):
        # g(z) * (1 - g(z))
        return self.forward(z) * (1 - z)


def tanh_prime(z):
    # in place, the lecture said it saves memory
    np.tanh(z, out=z)
    z *= z
    return 1 - z


if __name__ == "__main__":
    name = input("Which function do you want to see? ")
    z = np.array([-1.0, 0.0, 1.0])
    print(Sigmoid().sigmoid_prime(z) if name == "sigmoid" else tanh_prime(z))
