import numpy as np
import matplotlib.pyplot as plt


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


# found this one in a tutorial, they always pass the layer's output to it
def sigmoid_derivative(x):
    return x * (1 - x)


# quotient rule: (v*v - u*u) / v*v, so one minus tanh
def tanh_derivative(z):
    return 1 - np.tanh(z)


zs = np.linspace(-6, 6, 200)
plt.plot(zs, sigmoid(zs), label="sigmoid")
plt.plot(zs, sigmoid_derivative(zs), label="derivative??")
plt.legend()
plt.show()
